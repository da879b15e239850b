import { t } from "../core/words/i18n.js";
import { votedOn } from "../workshop/vote-selectors.js";

/**
 * A sentence with what is done to a vote by taking something off the board, led by a blank; nothing when nobody voted for it.
 *
 * @param {import("../core/stream/shapes.js").BoardState | null} state before it is gone
 * @param {string[]} ids of clusters or cards
 */
export function dotsOfGone(state, ids) {
  const vote = state && votedOn(state, ids);
  if (!vote) return "";
  return ` ${vote === "open" ? t("Who put dots there gets them back.") : t("The dots there no longer count.")}`;
}

/**
 * The same of a cluster that goes into another one, and of cards under another one.
 *
 * @param {import("../core/stream/shapes.js").BoardState | null} state
 * @param {string[]} ids
 */
export const dotsOfMerged = (state, ids) => (state && votedOn(state, ids) ? ` ${t("The dots went along.")}` : "");
