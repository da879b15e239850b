import { partsOf, quoted } from "../core/words/card-parts.js";
import { kindLabel } from "../core/words/labels.js";

/** @typedef {import("../core/stream/shapes.js").Card} Card */

/**
 * What kind of card it is and for whom, where the round does not say it already; else empty.
 *
 * @param {Card} card
 */
export function labelOf(card) {
  if (card.kind === "metaphor" || card.kind === "practice") return "";
  return card.addressee ? `${kindLabel(card.kind)} → ${card.addressee}` : kindLabel(card.kind);
}

/** The text, in quotation marks when it is a quote. @param {Card} card */
export const textOf = (card) => (card.kind === "quote" ? quoted(card.text) : card.text);

/**
 * What a card says beside its text. A metaphor's why that is a sentence of its own needs no word before it.
 *
 * @param {Card} card
 */
export const restOf = (card) =>
  partsOf(card).map((part) => (card.kind === "metaphor" && isSentence(part.text) && part.text === card.why ? { ...part, word: "" } : part));

/** Whether it begins as a sentence does. @param {string} text */
const isSentence = (text) => text[0] === text[0].toLocaleUpperCase();
