const REACTION = 500;

/**
 * Two people press in the same place together, and the later press comes when the screen has changed already: nobody
 * reads and reacts that fast, so it was meant for what stood there before and is the same step.
 *
 * @param {{reached?: (rev: number) => Promise<void>, clock?: () => number}} [needs] `reached` resolves when the screen
 *   shows a revision
 */
export function createTogether({ reached = async () => {}, clock = () => performance.now() } = {}) {
  /** @type {string | undefined} */
  let place;
  let changed = -Infinity;
  let duringOwn = -Infinity;
  let own = 0;
  return {
    /**
     * This is how things stand now, as this screen shows them.
     *
     * @param {string} now
     * @param {boolean} [mine] whether it came of a step of this person's own in another place
     */
    stands(now, mine = false) {
      if (now === place) return;
      if (place !== undefined && (own || mine)) duringOwn = clock();
      else if (place !== undefined) changed = clock();
      place = now;
    },

    /** Whether a step of this person's own is on its way. */
    stepping: () => own > 0,

    /** Whether somebody else changed it just now. */
    justChanged: () => clock() - changed < REACTION,

    /**
     * This person makes a step of their own, which does not count as somebody else's. One that is refused changed
     * nothing: what changed meanwhile was somebody else's.
     *
     * @template {{ok: boolean, rev?: number} | null} A
     * @param {Promise<A>} step
     * @returns {Promise<A>}
     */
    async own(step) {
      own += 1;
      const ack = await step;
      if (ack?.ok) {
        reached(ack.rev ?? 0).then(() => (own -= 1));
      } else {
        own -= 1;
        changed = Math.max(changed, duringOwn);
      }
      return ack;
    },
  };
}

/** @typedef {ReturnType<typeof createTogether>} Together */
