const LATE = 5_000;
const JUMP = 2_000;
const DRIFT = 1e-4;

/**
 * The server's clock, read through a network: how far this device's clock is from it.
 *
 * An answer bounds the difference from both sides, since the server looked at its clock after the question went out
 * and before the answer came in. Bounds of several answers are laid over each other, so the quickest answer
 * counts most and a slow one does no harm. What the server pushes was sent before it came in: it bounds the difference
 * from one side only, and corrects only an estimate that it proves wrong.
 *
 * @param {() => number} clock this device's own
 */
export function createServerClock(clock = Date.now) {
  let least = -Infinity;
  let most = Infinity;
  let offset = 0;
  let at = 0;

  const now = () => Math.round(clock() + offset);

  /**
   * Clocks drift apart, by a second in some hours: bounds loosen with age.
   *
   * @param {number} here
   */
  function loosen(here) {
    const age = Math.abs(here - at) * DRIFT;
    least -= age;
    most += age;
    at = here;
  }

  return {
    /** Now, on the server's clock, in whole milliseconds: the server takes no others. */
    now,

    /**
     * The server answered that its clock was `told`.
     *
     * @param {number} told
     * @param {number} sent when the question went out, on this device's clock
     */
    answered(told, sent) {
      const here = clock();
      const [low, high] = [told - here, told - sent];
      if (low > high) return;
      loosen(here);
      if (low <= most && high >= least) {
        least = Math.max(least, low);
        most = Math.min(most, high);
        offset = (least + most) / 2;
        return;
      }
      const nearest = Math.min(Math.max(offset, low), high);
      offset = Math.abs(nearest - offset) > JUMP ? (low + high) / 2 : nearest;
      [least, most] = [low, high];
    },

    /**
     * The server's clock was `told` when it pushed this, some time before now.
     *
     * @param {number} told
     * @returns {boolean} whether this device's clock must have been changed, so that the server should be asked
     */
    heard(told) {
      const here = clock();
      const low = told - here;
      if (low > offset) {
        loosen(here);
        [least, most, offset] = [low, Math.max(most, low), low];
      }
      return now() - told > LATE;
    },
  };
}
