import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { focusSoon } from "../page/focus.js";

/**
 * While somebody writes a new card: the facilitator has a question about an earlier one.
 *
 * @param {import("../phone.js").Phone} phone
 */
export function askedView(phone) {
  if (phone.screen.value !== "write" || phone.composer.changing.value) return nothing;
  if (!phone.here.value.some(({ state, card }) => state === "board" && card?.state === "asked")) return nothing;
  const look = () => {
    phone.composer.leave();
    focusSoon("#cards-title");
  };
  return html`<p class="phone-notice" role="status">
    ${t("The facilitator has a question about your card.")}
    <button class="link-button" type="button" @click=${look}>${t("Look")}</button>
  </p>`;
}
