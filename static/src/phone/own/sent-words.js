import { t } from "../../core/words/i18n.js";

/**
 * What a phone says when a card has arrived: on the board only where the room sees it at once.
 *
 * @param {import("../../core/stream/shapes.js").Round | null} round
 */
export const sentWords = (round) =>
  round && (round.moderated || round.showing !== "at_once") ? t("Your card is sent.") : t("Your card is on the board.");
