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
 * The same of a cluster that goes into another one.
 *
 * @param {import("../core/stream/shapes.js").BoardState | null} state
 * @param {string} cluster
 */
export const dotsOfMerged = (state, cluster) => (state && votedOn(state, [cluster]) ? ` ${t("Its dots went along.")}` : "");
