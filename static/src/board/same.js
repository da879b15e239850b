/**
 * Whether two objects of the same shape hold the same values.
 *
 * @template {object} T
 * @param {T} one
 * @param {T} other
 */
export function sameValues(one, other) {
  for (const key in one) if (one[key] !== other[key]) return false;
  return true;
}
