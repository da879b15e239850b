import { restOf } from "../../workshop/card-words.js";

/**
 * About how high things will be, in pixels, before anybody has drawn them: enough to leave room for them.
 *
 * @typedef {import("../../core/stream/shapes.js").Card} Card
 */

const CARD = { least: 70, frame: 36, line: 20, letters: 27, text: 5, rest: 3 };
const GAP = 8;
const HEAD = 84;

/** Cards are asked for at every drawing, and are the same objects as long as nothing of them changed. @type {WeakMap<Card, number>} */
const known = new WeakMap();

/** @param {Card} card */
export function cardHeight(card) {
  const before = known.get(card) ?? estimated(card);
  known.set(card, before);
  return before;
}

/** @param {Card} card */
function estimated(card) {
  const rest = restOf(card).reduce((length, part) => length + part.text.length, 0);
  const lines = Math.min(linesOf(card.text.length), CARD.text) + Math.min(linesOf(rest), CARD.rest);
  return Math.max(CARD.least, CARD.frame + lines * CARD.line);
}

/** @param {number} letters */
const linesOf = (letters) => Math.ceil(letters / CARD.letters);

/** Of cards one below the other. @param {Card[]} cards */
export const stackHeight = (cards) => cards.reduce((sum, card) => sum + cardHeight(card) + GAP, 0);

/** @param {Card[]} cards */
export const clusterHeight = (cards) => HEAD + stackHeight(cards);
