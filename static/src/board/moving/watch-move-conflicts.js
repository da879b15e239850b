import { effect } from "@preact/signals-core";
import { t, tn } from "../../core/words/i18n.js";
import { cardInWords, clusterInWords } from "../../leading/covered-words.js";
import { tell } from "../../parts/messages.js";
import { cardsInWords } from "./carry-words.js";

/**
 * Tell both who moved the same card at the same time.
 *
 * @param {import("../desk.js").Desk} desk
 */
export function watchCrossing(desk) {
  /** @type {import("../../core/stream/shapes.js").BoardState["placements"]} */
  let before = {};
  return effect(() => {
    const after = desk.live.state.value?.placements ?? {};
    const crossed = before === after ? [] : desk.crossing.seen(before, after, Date.now());
    before = after;
    const lost = crossed.filter(({ won }) => !won);
    const won = crossed.filter(({ won }) => won);
    if (lost.length) queueMicrotask(() => tell(desk, lostWords(desk, lost)));
    if (won.length) queueMicrotask(() => tell(desk, wonWords(desk, won)));
  });
}

/**
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../parts/move-conflicts.js").Crossed[]} won
 */
const wonWords = (desk, won) =>
  t("Somebody moved the same just before you. It lies where you put it: %(cards)s.", { cards: cardsInWords(desk, won.map(({ card }) => card)) });

/**
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../parts/move-conflicts.js").Crossed[]} lost
 */
function lostWords(desk, lost) {
  if (lost.length > 1) return tn("%(num)s card that you moved was moved again by somebody else.", "%(num)s cards that you moved were moved again by somebody else.", lost.length);
  const [{ card, cluster }] = lost;
  const state = desk.live.state.value;
  const text = cardInWords(desk, state?.cards[card]);
  if (!cluster) return t("Somebody else moved “%(text)s” just after you: it is with the new cards.", { text });
  const name = clusterInWords(desk, state?.clusters[cluster]);
  return t("Somebody else moved “%(text)s” just after you: it is in %(cluster)s.", { text, cluster: name });
}
