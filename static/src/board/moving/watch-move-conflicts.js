import { effect } from "@preact/signals-core";
import { t, tn } from "../../core/words/i18n.js";
import { clusterInWords, isCovered } from "../../leading/cover-view.js";
import { tell } from "../../parts/messages.js";

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
    if (lost.length) queueMicrotask(() => tell(desk, lostWords(desk, lost)));
    if (crossed.length > lost.length) {
      queueMicrotask(() => tell(desk, t("Somebody moved the same just before you. It lies where you put it.")));
    }
  });
}

/**
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../parts/move-conflicts.js").Crossed[]} lost
 */
function lostWords(desk, lost) {
  if (lost.length > 1) return tn("%(num)s card that you moved was moved again by somebody else.", "%(num)s cards that you moved were moved again by somebody else.", lost.length);
  const [{ card, cluster }] = lost;
  const state = desk.live.state.value;
  const found = state?.cards[card];
  const text = found && !isCovered(desk, found) ? found.text.slice(0, 40) : "";
  if (!cluster) return t("Somebody else moved “%(text)s” just after you: it is with the new cards.", { text });
  const name = clusterInWords(desk, state?.clusters[cluster]);
  return t("Somebody else moved “%(text)s” just after you: it is in %(cluster)s.", { text, cluster: name });
}
