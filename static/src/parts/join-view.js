import { html } from "lit-html";
import { t } from "../core/words/i18n.js";

/**
 * How people come in: large enough for a room, over everything else.
 *
 * @param {{page: {join_host: string, qr_url: string}, code: string, shut: string, onClose: () => unknown, controls: unknown}} options
 *   `controls`: what can be pressed there
 */
export function joinView({ page, code, shut, onClose, controls }) {
  return html`
    <dialog class="join-sheet" data-modal aria-label=${t("Join in")} @close=${onClose} @click=${closeOnBackdrop}>
      ${joinCard(page, code, shut)} ${controls}
    </dialog>
  `;
}

/**
 * Why nobody new can come in; empty while they can.
 *
 * @param {import("../core/stream/shapes.js").BoardState} state
 */
export function whyShut(state) {
  if (state.workshop.joining === false) return t("Joining is closed");
  return isFull(state) ? t("All places are taken") : "";
}

/**
 * The same for who leads, in a word or two.
 *
 * @param {import("../core/stream/shapes.js").BoardState} state
 */
export function doorWords(state) {
  if (state.workshop.joining === false) return t("door shut");
  return isFull(state) ? t("full") : "";
}

/** @param {import("../core/stream/shapes.js").BoardState} state */
export const isFull = ({ workshop, counts }) => counts.participants >= (workshop.places ?? Infinity);

/**
 * QR, address and code, or why nobody new can come in.
 *
 * @param {{join_host: string, qr_url: string}} page
 * @param {string} code
 * @param {string} shut
 * @param {boolean} [withQr]
 */
export function joinCard(page, code, shut, withQr = true) {
  if (shut) return html`<div class="join-card join-shut"><h2>${shut}</h2><p>${t("Who takes part already stays in.")}</p></div>`;
  return html`
    <div class="join-card">
      <img class="join-qr" src=${page.qr_url} alt=${t("QR code to join in")} data-away=${withQr ? "no" : "yes"}>
      <div class="join-words">
        <h2>${t("Join in with your phone")}</h2>
        <p>${t("Scan the code, or go to")}</p>
        <p class="join-host" translate="no">${page.join_host}</p>
        <p>${t("and type this code")}</p>
        <p class="join-code" translate="no">${[...code].map((sign) => html`<span>${sign}</span>`)}</p>
      </div>
    </div>
  `;
}

/** A click beside a dialog closes it. @param {MouseEvent} event */
export function closeOnBackdrop(event) {
  const dialog = /** @type {HTMLDialogElement} */ (event.currentTarget);
  if (event.target === dialog) dialog.close();
}
