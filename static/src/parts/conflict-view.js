import { html, nothing } from "lit-html";
import { kindLabel } from "../core/words/labels.js";
import { t } from "../core/words/i18n.js";

/**
 * Under a field: what somebody else wrote into it while one was changing it. The typed words stay in the field.
 *
 * @typedef {{field: string, text: string}} Conflict
 * @param {Conflict | null} conflict
 * @param {string} field
 */
export function conflictView(conflict, field) {
  if (conflict?.field !== field) return nothing;
  return html`<p class="message message-error" role="alert">${wordsOf(conflict)}</p>`;
}

/** @param {Conflict} conflict */
function wordsOf({ field, text }) {
  if (!text) return t("Meanwhile somebody took this out. Save again to put your text in its place.");
  const told = field === "kind" ? kindLabel(/** @type {import("../core/stream/shapes.js").CardKind} */ (text)) : text;
  return t("Meanwhile somebody wrote: “%(text)s”. Save again to put your text in its place.", { text: told });
}
