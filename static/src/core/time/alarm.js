const LATE = 5_000;

/**
 * Notices the moment at which a round's timer ends, once for each end. Who comes when it is over, or wakes long after,
 * is not told.
 *
 * @param {() => void} ring
 */
export function createAlarm(ring) {
  /** @type {number | null} */
  let waitingFor = null;

  /**
   * @param {import("../stream/shapes.js").Timer | null | undefined} timer
   * @param {number} now on the server's clock
   */
  return function look(timer, now) {
    const end = timer?.ends_at ?? null;
    if (end === null || end > now) {
      waitingFor = end;
      return;
    }
    if (waitingFor === end && now - end < LATE) ring();
    waitingFor = null;
  };
}
