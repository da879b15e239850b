import { html } from "lit-html";
import { t, tn } from "../../core/words/i18n.js";
import { askToRevoke, linkName, putAway, revokeLink } from "../../leading/share-acts.js";

/**
 * A link that was made before: whose it is, whether it is used, and how it ends.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").Link} Link
 *
 * @param {Desk} desk
 * @param {Link} link
 */
export function linkLine(desk, link) {
  if (desk.sharing.value.revoking === link.id) return confirmation(desk, link);
  return html`
    <li class="offer-line">
      <span><span class="offer-label">${linkName(link)}</span> <span class="panel-hint">${useOf(link)}</span></span>
      ${desk.page.link === link.id
        ? html`<span class="panel-hint">${t("your own link")}</span>`
        : html`<button class="button button-quiet button-small" type="button" aria-label=${t("Withdraw the link: %(name)s", { name: linkName(link) })}
            @click=${() => askToRevoke(desk, link.id)}>${t("Withdraw")}</button>`}
    </li>
  `;
}

/**
 * @param {Desk} desk
 * @param {Link} link
 */
function confirmation(desk, link) {
  return html`
    <li class="offer-line offer-confirm">
      <p>${t("Withdraw “%(name)s”? Who came in by it stops at once.", { name: linkName(link) })}</p>
      <span class="panel-actions">
        <button class="button button-danger button-small" type="button" @click=${() => revokeLink(desk, link.id)}>${t("Withdraw")}</button>
        <button class="button button-quiet button-small" type="button" @click=${() => putAway(desk)}>${t("Keep it")}</button>
      </span>
    </li>
  `;
}

/** @param {Link} link */
function useOf(link) {
  return link.devices ? tn("%(num)s device", "%(num)s devices", link.devices) : t("not used yet");
}
