const REACTION = 500;

/**
 * Two people at two boards press *next* together, and the later press comes when the screen has changed already: nobody
 * reads and reacts that fast, so it was meant for what stood there before and is the same step.
 *
 * @param {() => number} clock
 */
export function createTogether(clock = () => performance.now()) {
  /** @type {string | undefined} */
  let place;
  let changed = -Infinity;
  let mine = false;
  return {
    /**
     * This is where the workshop stands now, as this board shows it.
     *
     * @param {string} now
     */
    stands(now) {
      if (now === place) return;
      changed = mine || place === undefined ? -Infinity : clock();
      [place, mine] = [now, false];
    },

    /** Whether somebody else changed it just now. */
    justChanged: () => clock() - changed < REACTION,

    /**
     * This person makes a step of their own, which does not count as somebody else's.
     *
     * @template {{ok: boolean} | null} A
     * @param {Promise<A>} step
     * @returns {Promise<A>}
     */
    async own(step) {
      mine = true;
      const ack = await step;
      if (!ack?.ok) mine = false;
      return ack;
    },
  };
}
