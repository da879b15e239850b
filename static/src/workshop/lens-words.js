import { t } from "../core/words/i18n.js";
import { lensesOf, lensOnStage } from "./selectors.js";

/**
 * By what the room sees a round's cards grouped; empty where there is one way alone.
 *
 * @param {import("../core/stream/shapes.js").BoardState} state
 * @param {string} round
 */
export function lensWords(state, round) {
  const title = lensesOf(state, round).length > 1 ? lensOnStage(state, round)?.title : undefined;
  return title === undefined ? "" : t("Way of grouping: %(title)s", { title });
}
