import { t } from "./i18n.js";

/**
 * Several words in a sentence: “3, 5 and 6”.
 *
 * @param {readonly (string | number)[]} words
 */
export function listed(words) {
  if (words.length < 2) return words.join("");
  return t("%(some)s and %(last)s", { some: words.slice(0, -1).join(", "), last: words[words.length - 1] });
}
