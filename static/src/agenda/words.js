import { t } from "../core/words/i18n.js";

export const KINDS = /** @type {const} */ (["metaphor", "exchange", "plenary", "open", "vote", "closing"]);

/** What a kind of round is called. @param {string} kind */
export function roundKind(kind) {
  switch (kind) {
    case "metaphor":
      return t("Metaphors");
    case "exchange":
      return t("Exchange in pairs");
    case "plenary":
      return t("Talking together");
    case "open":
      return t("Open question");
    case "vote":
      return t("Vote");
    default:
      return t("Closing round");
  }
}

/** What happens in a kind of round, in one sentence. @param {string} kind */
export function roundKindMeans(kind) {
  switch (kind) {
    case "metaphor":
      return t("Everybody gives an image, and says why.");
    case "exchange":
      return t("Two people talk, and write down together what works well.");
    case "plenary":
      return t("The room talks; phones show the question and nothing to type.");
    case "open":
      return t("Everybody answers in their own words.");
    case "vote":
      return t("Everybody puts dots on clusters or cards.");
    default:
      return t("Last remarks, calls and tips.");
  }
}

/** @param {import("../core/stream/shapes.js").Round} round */
export function roundState(round) {
  switch (round.state) {
    case "open":
      return t("open now");
    case "closed":
      return t("closed");
    case "skipped":
      return t("skipped");
    default:
      return "";
  }
}
