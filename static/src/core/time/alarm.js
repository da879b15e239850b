const LATE = 5_000;

/**
 * Looks at the moment itself: browsers slow a beat down to once a minute in a tab that has been behind for long, not
 * what is set once.
 *
 * @param {() => import("../stream/shapes.js").Timer | null | undefined} timer
 * @param {() => number} now on the server's clock
 * @param {() => void} look
 * @returns {() => void} to be told when the timer may have changed
 */
export function lookAtTheEnd(timer, now, look) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  return function changed() {
    clearTimeout(waiting);
    const end = timer()?.ends_at;
    if (!end) return;
    look();
    if (end > now()) waiting = setTimeout(changed, end - now());
  };
}

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
