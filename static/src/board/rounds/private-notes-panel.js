import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { privateNotesView } from "../../leading/running-order/private-notes-view.js";
import { icon } from "../../parts/icon.js";
import { panel } from "../../parts/panels.js";
import { quietly } from "./round-times.js";

/**
 * Private notes stand behind a press: the room may look at this board.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").Round} Round
 */

/** @param {Desk} desk @param {Round} round */
const hasNotes = (desk, round) => desk.leads && Boolean(round.cues || round.materials);

/**
 * Those of the round that runs, beside its question.
 *
 * @param {Desk} desk
 * @param {Round} round
 */
export function privateNotesPanel(desk, round) {
  if (!hasNotes(desk, round)) return nothing;
  const title = t("Private notes");
  return panel(desk, { name: "cues", label: title, title, picture: "hidden", content: () => privateNotesView(desk.privateNotes, round, quietly(desk)) });
}

/**
 * In the list of rounds: the button that shows those of one round.
 *
 * @param {Desk} desk
 * @param {Round} round
 */
export function privateNotesButton(desk, round) {
  if (!hasNotes(desk, round)) return nothing;
  const open = desk.panel.value === stepOf(round);
  const name = t("Private notes: %(round)s", { round: round.title });
  return html`<button class="button button-small button-quiet button-icon" type="button" aria-expanded=${open} aria-label=${name} title=${name}
    @click=${() => (desk.panel.value = open ? "rounds" : stepOf(round))}>${icon("hidden")}</button>`;
}

/**
 * Below its line, once they were asked for.
 *
 * @param {Desk} desk
 * @param {Round} round
 */
export function privateNotesBelow(desk, round) {
  if (!desk.leads || desk.panel.value !== stepOf(round)) return nothing;
  return html`<div class="round-below">${privateNotesView(desk.privateNotes, round, quietly(desk))}</div>`;
}

/** The step of the panel of rounds at which those of one stand open. @param {Round} round */
const stepOf = (round) => `rounds:${round.id}`;
