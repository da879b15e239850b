const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * What the clock on the wall shows where this browser is, such as 9:05.
 *
 * @param {number} moment
 */
export function timeOfDay(moment) {
  const here = new Date(moment);
  return `${here.getHours()}:${String(here.getMinutes()).padStart(2, "0")}`;
}

/**
 * The moment at which a clock here shows this time, of all days the nearest: at ten past midnight, 23:50 was just now.
 *
 * @param {string} time HH:MM
 * @param {number} near
 */
export function nearestMoment(time, near) {
  const [hours, minutes] = time.split(":").map(Number);
  const moments = [-DAY, 0, DAY].map((days) => new Date(near + days).setHours(hours, minutes, 0, 0));
  return moments.reduce((best, one) => (Math.abs(one - near) < Math.abs(best - near) ? one : best));
}

/**
 * What somebody typed as a time of day, as HH:MM: 9:05, 9.05, 9u05, 9h05, 9; null where it is none.
 *
 * @param {string} typed
 */
export function timeTyped(typed) {
  const found = typed.trim().match(/^(\d{1,2})(?:\s*[:.uh]\s*(\d{2})?)?$/i);
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  if (!found || hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
