import { t } from "../core/i18n.js";

/** @typedef {import("../core/shapes.js").Note["kind"]} NoteKind */

/** @param {NoteKind} kind */
export function noteKindWord(kind) {
  switch (kind) {
    case "tip":
      return t("Tip");
    case "call":
      return t("Call");
    case "action":
      return t("Action");
    default:
      return t("Note");
  }
}

/** A call or an action is for somebody. @param {NoteKind} kind */
export const hasAddressee = (kind) => kind === "call" || kind === "action";

/**
 * What a note is about, in a few words; empty for a round or the whole workshop.
 *
 * @param {import("../core/shapes.js").BoardState} state
 * @param {{card?: string | null, cluster?: string | null}} about
 */
export function aboutWords(state, { card, cluster }) {
  if (card) return state.cards[card]?.text ?? "";
  return cluster && state.clusters[cluster] ? state.clusters[cluster].title || t("a cluster without a name") : "";
}
