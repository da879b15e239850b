import { t } from "../../core/words/i18n.js";
import { clusterName, isCovered } from "../../leading/covered-words.js";

/**
 * What a note is about, in a few words; empty for a round or the whole workshop.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 * @param {{card?: string | null, cluster?: string | null}} about
 */
export function aboutWords(desk, state, about) {
  const card = state.cards[about.card ?? ""];
  if (card) return isCovered(desk, card) ? t("a card that is hidden for now") : card.text;
  const cluster = state.clusters[about.cluster ?? ""];
  return cluster ? clusterName(desk, cluster, t("a cluster without a name")) : "";
}

/**
 * What was said; nothing of it while what it is about is covered.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").Note} note
 */
export const saidWords = (desk, note) => ((note.card || note.cluster) && isCovered(desk, note) ? t("hidden for now") : note.text);
