import { html, nothing } from "lit-html";
import { paceView } from "../leading/running-order/pace-view.js";
import { privateNotesView } from "../leading/running-order/private-notes-view.js";
import { t } from "../core/words/i18n.js";
import { currentRound } from "../workshop/selectors.js";

/**
 * The running order in the hand: how late it is, and the private notes of this round, open, since nobody else looks here.
 *
 * @param {import("./main.js").Remote} remote
 * @param {import("../core/stream/shapes.js").BoardState} state
 */
export function orderView({ pace, privateNotes, sender }, state) {
  const round = currentRound(state);
  const say = (/** @type {string} */ name, /** @type {object} */ payload) => sender.press(name, name, payload);
  return html`
    ${paceView(pace, state, say)}
    ${round
      ? html`<section class="remote-part" aria-label=${t("Private notes")}>${privateNotesView(privateNotes, round, say)}</section>`
      : nothing}
  `;
}
