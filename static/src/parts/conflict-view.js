import { html, nothing } from "lit-html";
import { kindLabel } from "../core/words/labels.js";
import { t } from "../core/words/i18n.js";

/**
 * Under a field: what somebody else wrote into it while one was changing it. The typed words stay in the field.
 *
 * @typedef {{field: string, text: string}} Conflict
 * @param {Conflict | null} conflict
 * @param {string} field
 * @param {(kind: any) => string} [kindWord]
 */
export function conflictView(conflict, field, kindWord = kindLabel) {
  if (conflict?.field !== field) return nothing;
  return html`<p class="message message-error" role="alert">${wordsOf(conflict, kindWord)}</p>`;
}

/**
 * @param {Conflict} conflict
 * @param {(kind: any) => string} kindWord
 */
function wordsOf({ field, text }, kindWord) {
  if (!text) return t("Meanwhile somebody took this out. Save again to put your text in its place.");
  const told = field === "kind" ? kindWord(text) : text;
  return t("Meanwhile somebody wrote: “%(text)s”. Save again to put your text in its place.", { text: told });
}
