import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";

const WITHOUT_A_LIST = ["seek", "find", "vote"];

/**
 * That words which were never sent are kept, in one line, on screens that have no place for them.
 *
 * @param {Pick<import("../phone.js").Phone, "screen" | "leftovers">} phone
 */
export function keptLine(phone) {
  if (!WITHOUT_A_LIST.includes(phone.screen.value ?? "") || !phone.leftovers().length) return nothing;
  return html`<p class="phone-notice" role="status">${t("What you were still writing is kept on this phone.")}</p>`;
}
