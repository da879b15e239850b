import { t } from "../core/i18n.js";
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
export const quoted = (card) => (card.kind === "quote" ? `“${card.text}”` : card.text);

/**
 * What a card says beside its text, each with the word that leads it in.
 *
 * @param {import("../core/shapes.js").Card} card
 */
export function restOf(card) {
  return [
    { word: card.kind === "metaphor" ? "" : t("because"), text: card.why },
    { word: t("but"), text: card.condition },
    { word: t("for example"), text: card.example },
  ].filter((part) => part.text);
}
