import { t } from "../words/i18n.js";

/**
 * `4:10` for what is left; hours join when there are any. A begun second counts, so that 0:00 means over.
 *
 * @param {number} milliseconds
 */
export function formatTime(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/**
 * A time that somebody plans, in words: `1 h 30 min` and `1 min 30 s` are not to be taken for each other, as 1:30 is.
 *
 * @param {number} seconds
 */
export function inWords(seconds) {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const parts = [
    hours && t("%(count)s h", { count: hours }),
    minutes && t("%(count)s min", { count: minutes }),
    seconds % 60 && t("%(count)s s", { count: seconds % 60 }),
  ];
  return parts.filter(Boolean).join(" ") || t("%(count)s min", { count: 0 });
}
