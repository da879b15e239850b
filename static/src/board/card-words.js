import { partsOf, quoted } from "../core/card-parts.js";
import { kindLabel } from "../core/labels.js";

/** @typedef {import("../core/shapes.js").Card} Card */

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
 * What a card says beside its text. A metaphor's why speaks for itself.
 *
 * @param {Card} card
 */
export const restOf = (card) =>
  partsOf(card).map((part) => (card.kind === "metaphor" && part.text === card.why ? { ...part, word: "" } : part));
