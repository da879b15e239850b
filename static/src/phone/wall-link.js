import { effect } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { t } from "../core/words/i18n.js";
import { announce } from "./page/announce.js";

/**
 * The way to the board on this phone, as long as the facilitator allows it. Nothing is sent from there: what waits goes
 * first.
 *
 * @typedef {import("./phone.js").Phone} Phone
 * @param {Phone} phone
 */
export function wallLink(phone) {
  const workshop = phone.state.value?.workshop;
  if (!workshop?.wall || workshop.status !== "running") return nothing;
  return html`<nav class="phone-wall">
    ${phone.stays.value ? html`<p class="phone-help" role="status">${whyNot()}</p>` : nothing}
    <a class="button button-quiet button-wide" href=${`/w?workshop=${phone.page.workshop}`} @click=${(/** @type {Event} */ event) => leave(phone, event)}>${t("Follow the board on this phone")}</a>
  </nav>`;
}

const whyNot = () => t("Something still has to be sent from this phone. After that you can follow the board.");

/** @param {Pick<Phone, "outbox" | "shared">} phone */
export const hasToSend = ({ outbox, shared }) => shared.toSend.value || outbox.entries.value.some((entry) => entry.state !== "refused");

/**
 * @param {Pick<Phone, "outbox" | "shared" | "stays">} phone
 * @param {Event} event the tap on the link
 */
export function leave(phone, event) {
  if (!hasToSend(phone)) return;
  event.preventDefault();
  phone.stays.value = true;
  announce(whyNot());
  phone.outbox.flush();
  phone.shared.pump();
}

/** @param {Pick<Phone, "outbox" | "shared" | "stays">} phone */
export function watchWallLink(phone) {
  effect(() => {
    if (!hasToSend(phone)) phone.stays.value = false;
  });
}
