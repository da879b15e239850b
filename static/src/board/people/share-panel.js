import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../core/words/i18n.js";
import { panel } from "../../parts/panels.js";
import { allowWall } from "../../leading/share-acts.js";
import { offer } from "./share-offer.js";

/**
 * Who else comes in: a link for each role, made and withdrawn here, and the board on people's own phones.
 *
 * @typedef {import("../desk.js").Desk} Desk
 *
 * @param {Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
export function sharePanel(desk, state) {
  if (!desk.leads) return nothing;
  return panel(desk, {
    name: "share",
    label: t("Share"),
    picture: "share",
    slim: true,
    title: t("Let others in"),
    wide: true,
    content: () => content(desk, state),
  });
}

/**
 * While a link is being made, its role is all that is there.
 *
 * @param {Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
function content(desk, state) {
  const offers = [
    { role: "remote", who: t("Your own phone as remote control"), what: t("leads from your hand, while you walk around") },
    { role: "facilitator", who: t("A second facilitator"), what: t("can do all that you can") },
    { role: "scribe", who: t("The scribe"), what: t("sees everything and writes notes") },
    { role: "stage", who: t("The stage on another computer"), what: t("only shows; nothing can be changed there") },
  ];
  const { asking, made } = desk.sharing.value;
  const busy = offers.find(({ role }) => role === (asking ?? made?.role))?.role;
  return html`
    ${busy ? nothing : wallSwitch(desk, state)}
    ${repeat(offers.filter(({ role }) => !busy || role === busy), ({ role }) => role, ({ role, who, what }) => offer(desk, state, role, who, what))}
    <p class="panel-hint">${t("Who has a link can come in. Give it only to whom it is for.")}</p>
  `;
}

/**
 * @param {Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
function wallSwitch(desk, state) {
  const change = (/** @type {Event} */ event) => {
    const box = /** @type {HTMLInputElement} */ (event.target);
    allowWall(desk, box.checked).then((ack) => !ack?.ok && (box.checked = state.workshop.wall));
  };
  return html`
    <label class="offer switch">
      <input type="checkbox" role="switch" .checked=${state.workshop.wall} @change=${change}>
      <span><strong>${t("Follow the board on phones")}</strong><br>
        <span class="panel-hint">${t("Participants may see what the stage shows on their own phone: from far seats, or at home.")}</span></span>
    </label>
  `;
}
