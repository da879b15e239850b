/** Figures of many measurements, in milliseconds with one decimal. */

const rounded = (value) => Math.round(value * 10) / 10;

/** {n, median, p95, max}, or null of none. */
export function samples(values) {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const at = (share) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
  return { n: sorted.length, median: at(0.5), p95: at(0.95), max: rounded(sorted[sorted.length - 1]) };
}
