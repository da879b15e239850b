import { html, nothing } from "lit-html";
import { t } from "../core/words/i18n.js";

/**
 * Where somebody types: that the browser does not keep it, as when its storage is full.
 *
 * @param {Pick<ReturnType<typeof import("../core/sending/drafts.js").createDrafts>, "passing">} drafts
 */
export function passingWords({ passing }) {
  if (!passing.value) return nothing;
  return html`<p class="field-hint" role="status">${t("This browser keeps what you type only while this page is open. Leave it open until you have sent it.")}</p>`;
}
