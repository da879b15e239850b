import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { icon } from "../../parts/icon.js";
import { joinView, whyShut } from "../../parts/join-view.js";
import { setStage, toggleJoining } from "../../leading/stage-acts.js";

/**
 * How to come in: the button in the bar, and the sheet that it opens on this board, with what the stage says of it.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 */

/**
 * While the QR code is large on the stage, a press takes it off there.
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function joinButton(desk, state) {
  if (state.workshop.status === "closed") return nothing;
  const large = desk.leads && isLarge(state);
  const word = large ? t("Take the QR code off the stage (i)") : t("Join information (Shift + I)");
  const press = () => (large ? toggleJoining(desk, state) : (desk.panel.value = "join"));
  return html`<button class="button button-quiet bar-button bar-join" type="button" title=${word}
    aria-label=${large ? `${state.workshop.code}: ${word}` : nothing} aria-pressed=${large || nothing} @click=${press}>
    ${icon("qr")}<span class="bar-label" translate="no">${state.workshop.code}</span>
  </button>`;
}

/** Before the first round it stands large on the stage anyway. @param {State} state */
const isLarge = ({ workshop }) => workshop.status === "running" && workshop.stage.join_large;

/**
 * @param {Desk} desk
 * @param {State} state
 */
export function joinSheet(desk, state) {
  if (desk.panel.value !== "join") return nothing;
  const onClose = () => (desk.panel.value = null);
  return joinView({ page: desk.page, code: state.workshop.code, shut: whyShut(state), onClose, controls: controls(desk, state) });
}

/**
 * @param {Desk} desk
 * @param {State} state
 */
function controls(desk, state) {
  return html`<div class="join-controls">
    ${desk.leads ? onTheStage(desk, state) : nothing}
    <form method="dialog"><button class="button" type="submit">${t("Close")}</button></form>
  </div>`;
}

/**
 * @param {Desk} desk
 * @param {State} state
 */
function onTheStage(desk, state) {
  const { stage, status } = state.workshop;
  const change = (/** @type {Event} */ event) => {
    const box = /** @type {HTMLInputElement} */ (event.target);
    setStage(desk, { join_bar: box.checked }).then((ack) => !ack?.ok && (box.checked = stage.join_bar));
  };
  return html`
    <label class="switch">
      <input type="checkbox" role="switch" .checked=${stage.join_bar} @change=${change}>
      <span>${t("Code and QR code always in small on the stage")}</span>
    </label>
    ${status === "running"
      ? html`<button class="button" type="button" aria-pressed=${stage.join_large} @click=${() => toggleJoining(desk, state)}>
          ${icon("stage")}${stage.join_large ? t("Take off the stage") : t("Large on the stage")}</button>`
      : nothing}
  `;
}

/**
 * What the key `i` means: how to come in goes large on the stage, or off it. On this board itself for who does not lead,
 * and as long as the stage shows nothing else anyway.
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function showJoining(desk, state) {
  if (desk.leads && state.workshop.status === "running" && desk.panel.value !== "join") return toggleJoining(desk, state);
  toggleSheet(desk);
}

/** @param {Desk} desk */
export const toggleSheet = (desk) => (desk.panel.value = desk.panel.value === "join" ? null : "join");
