import { signal } from "@preact/signals-core";
import { cardHeight, clusterHeight } from "./height-estimates.js";

/**
 * A full board is drawn in slices: at once what is in sight, and the rest downwards whenever the browser has time. Once
 * everything was drawn, what comes later is drawn at once.
 *
 * @typedef {import("../../core/stream/shapes.js").Card} Card
 * @typedef {import("../../workshop/arrangement.js").Column} Column
 * @typedef {{column: Column, shown: number}} Cut `shown`: how many of its cards
 */

const SLICE = 1_200;

/**
 * @param {{sight?: () => number, whenIdle?: (draw: () => void) => void}} [page] how much is in sight, in pixels
 */
export function createSlices({ sight = () => window.innerHeight * 0.8, whenIdle = idle } = {}) {
  const turn = signal(0);
  /** @type {string | null} */
  let subject = null;
  let depth = 0;
  let cut = false;
  let waiting = false;

  return {
    /**
     * A drawing begins; of another subject than before it begins from the top.
     *
     * @param {string} next
     */
    begin(next) {
      turn.value;
      if (next !== subject) depth = sight();
      subject = next;
      cut = false;
    },

    /**
     * How many of these cards are drawn, when the first lies so far from the top.
     *
     * @param {Card[]} cards
     * @param {number} [top]
     */
    fit(cards, top = 0) {
      if (depth === Infinity) return cards.length;
      let height = top;
      const end = cards.findIndex((card) => (height += cardHeight(card)) > depth);
      if (end < 0 || end === cards.length - 1) return cards.length;
      cut = true;
      return end + 1;
    },

    /**
     * Of clusters one below the other, those that are drawn.
     *
     * @param {Column[]} columns
     * @returns {Cut[]}
     */
    clusters(columns) {
      let top = 0;
      const drawn = [];
      for (const column of columns) {
        if (top > depth) {
          cut = true;
          break;
        }
        drawn.push({ column, shown: this.fit(column.cards, top) });
        if (depth !== Infinity) top += clusterHeight(column.cards);
      }
      return drawn;
    },

    /** The drawing is on the screen. */
    end() {
      if (!cut) depth = Infinity;
      else if (!waiting) {
        waiting = true;
        whenIdle(() => {
          waiting = false;
          depth += SLICE;
          turn.value += 1;
        });
      }
    },
  };
}

/** @param {() => void} draw */
function idle(draw) {
  if ("requestIdleCallback" in window) requestIdleCallback(draw, { timeout: 1_000 });
  else setTimeout(draw, 30);
}
