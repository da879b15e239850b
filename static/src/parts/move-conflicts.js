/**
 * Two hands on one card: the later move wins, and both hear of it. Pure, but for what it remembers: where this screen
 * put cards a moment ago, and whether the server has said so since.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../workshop/arrangement.js").Move} Move
 * @typedef {{card: string, cluster: string | null, won: boolean}} Crossed `won`: this screen's move was the later one
 */

const A_MOMENT = 8_000;

/** What moves cards beside `cards.place`. */
export const MOVES_OTHERWISE = new Set(["card.place", "cluster.create", "cluster.merge", "cluster.remove", "lens.remove", "step.undo", "step.redo"]);

export function createCrossing() {
  /** @type {Map<string, {lens: string, card: string, cluster: string | null, at: number, landed: boolean, crossed: boolean}>} */
  const mine = new Map();

  return {
    /** After this screen moved cards in another way, nothing is known of where it put them. */
    forget: () => mine.clear(),

    /**
     * @param {Move} move
     * @param {number} now
     */
    moved({ lens, cards, cluster }, now) {
      for (const card of cards) mine.set(`${lens}:${card}`, { lens, card, cluster, at: now, landed: false, crossed: false });
    },

    /**
     * What crossed between two states of the board.
     *
     * @param {State["placements"]} before
     * @param {State["placements"]} after
     * @param {number} now
     * @returns {Crossed[]}
     */
    seen(before, after, now) {
      /** @type {Crossed[]} */
      const crossed = [];
      for (const [key, own] of mine) {
        if (now - own.at > A_MOMENT) mine.delete(key);
        if (before[key] === after[key]) continue;
        const lies = after[key]?.cluster ?? null;
        if (lies === own.cluster) {
          if (own.crossed) crossed.push({ card: own.card, cluster: lies, won: true });
          Object.assign(own, { landed: true, crossed: false });
        } else if (own.landed) {
          crossed.push({ card: own.card, cluster: lies, won: false });
          mine.delete(key);
        } else own.crossed = true;
      }
      return crossed;
    },
  };
}
