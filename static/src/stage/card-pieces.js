import { labelOf, restOf, textOf } from "../workshop/card-words.js";

/**
 * What a large card says, piece by piece, so that one that is too long for the screen goes on on a further page. Pure.
 *
 * @typedef {import("../core/stream/shapes.js").Card} Card
 * @typedef {{id: string, look: "text" | "rest" | "names", text: string, word?: string, emoji?: string, label?: string, times?: number}} Piece
 *   `word`: what joins it to the text, such as “because”; `times`: how often it was said
 */

/** Longer ones are told in several pieces, in letters' count. */
const LONGEST = 600;

/** @type {WeakMap<Card, {names: string, times: number, pieces: Piece[]}>} */
const known = new WeakMap();

/**
 * The same list as before where nothing changed.
 *
 * @param {Card} card
 * @param {string} names of who made it, empty where the room does not know them
 * @param {number} [times] how often it was said
 * @returns {Piece[]}
 */
export function piecesOf(card, names, times = 1) {
  const before = known.get(card);
  if (before?.names === names && before.times === times) return before.pieces;
  const [first, ...more] = inPieces(textOf(card));
  const pieces = [
    { look: "text", text: first, emoji: card.emoji, label: labelOf(card), times },
    ...more.map((text) => ({ look: "text", text })),
    ...restOf(card).flatMap(({ word, text }) => inPieces(text).map((part, at) => ({ look: "rest", text: part, word: at ? "" : word }))),
    ...(names ? [{ look: "names", text: names }] : []),
  ].map((piece, at) => /** @type {Piece} */ ({ ...piece, id: `${card.id} ${at}` }));
  known.set(card, { names, times, pieces });
  return pieces;
}

/**
 * A long text in pieces that end where a sentence does, or else a word.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function inPieces(text) {
  if (text.length <= LONGEST) return [text];
  const head = text.slice(0, LONGEST);
  const sentence = Math.max(head.lastIndexOf(". "), head.lastIndexOf("! "), head.lastIndexOf("? "), head.lastIndexOf("\n"));
  const end = sentence > LONGEST / 2 ? sentence + 1 : head.lastIndexOf(" ") > 0 ? head.lastIndexOf(" ") : LONGEST;
  return [head.slice(0, end), ...inPieces(text.slice(end).trimStart())];
}
