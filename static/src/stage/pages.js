import { signal } from "@preact/signals-core";

/** How long a page stays, and how long one that somebody turned to, in milliseconds. */
const STAYS = { itself: 12_000, byHand: 60_000 };

/**
 * Pages of a wall that turn by themselves, and by hand.
 *
 * @param {{now?: () => number}} [clock]
 */
export function createPages({ now = Date.now } = {}) {
  const at = signal(0);
  let count = 1;
  let until = Infinity;

  /** @param {number} page @param {number} stays */
  function go(page, stays) {
    until = count > 1 ? now() + stays : Infinity;
    at.value = page;
  }

  return {
    at,

    /** As many are drawn from now on; `newest` is the page with what has just come, if anything has. @param {number} pages @param {number | null} newest */
    has(pages, newest) {
      const changed = pages !== count;
      count = pages;
      if (newest !== null && pages > 1) go(newest, STAYS.itself);
      else if (changed) go(Math.min(at.peek(), pages - 1), STAYS.itself);
    },

    /** @param {1 | -1} by */
    turn(by) {
      if (count > 1) go((at.peek() + by + count) % count, STAYS.byHand);
    },

    /** It comes onto the screen again, with the page that it had. */
    comes() {
      go(at.peek(), STAYS.itself);
    },

    /** To be called now and then. */
    beat() {
      if (now() >= until) go((at.peek() + 1) % count, STAYS.itself);
    },
  };
}

/** @typedef {ReturnType<typeof createPages>} Pages */
