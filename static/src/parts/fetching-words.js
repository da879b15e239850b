import { t } from "../core/words/i18n.js";

/**
 * What a page says before it has anything to show: that it is fetched, or that nothing gets through.
 *
 * @param {import("../workshop/board-stream.js").Live["status"]["value"]} status
 * @param {string} fetched
 */
export const fetchingWords = (status, fetched) => (status === "offline" ? t("No connection. Trying again …") : fetched);
