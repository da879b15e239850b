import { html, nothing } from "lit-html";
import { t } from "../core/i18n.js";

/**
 * The way to the board on this phone, as long as the facilitator allows it.
 *
 * @param {import("./phone.js").Phone} phone
 */
export function wallLink(phone) {
  const workshop = phone.state.value?.workshop;
  if (!workshop?.wall || workshop.status !== "running") return nothing;
  return html`<p class="phone-wall"><a class="button button-quiet button-wide" href="/w">${t("Follow the board on this phone")}</a></p>`;
}
