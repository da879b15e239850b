import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { personName } from "../../core/words/labels.js";
import { icon } from "../../parts/icon.js";
import { makePersonalLink } from "../../leading/share-acts.js";
import { newLink } from "./share-offer.js";

/**
 * For somebody whose phone lost its place, or is another one now: a link that makes a phone this person again.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").Participant} person
 */
export function personalLink(desk, person) {
  if (!desk.leads || person.guest || person.removed) return nothing;
  const { made } = desk.sharing.value;
  if (made?.role === person.id) {
    return html`<div class="person-link">${newLink(desk, personName(person), made, 0)}
      <p class="panel-hint">${t("It works once, on one phone.")}</p></div>`;
  }
  return html`<button class="menu-entry" type="button" aria-label=${t("Personal link of %(name)s", { name: personName(person) })}
    aria-describedby=${`personal-${person.id}`} @click=${() => makePersonalLink(desk, person.id)}>
    ${icon("share")}${t("Personal link")}</button>
    <small class="person-why" id=${`personal-${person.id}`}>${t("to go on here with another phone")}</small>`;
}
