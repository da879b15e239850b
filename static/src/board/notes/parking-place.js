import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t, tn } from "../../core/words/i18n.js";
import { currentRound, parkedNotes } from "../../workshop/selectors.js";
import { noteView } from "./note-view.js";

/**
 * Whether it is time to come back to what was parked: in the closing round, and after it.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 *
 * @param {State} state
 */
export const isTimeForParked = (state) => state.workshop.status === "closed" || currentRound(state)?.kind === "closing";

/**
 * What was kept for later, among the notes.
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function parkingPlace(desk, state) {
  const parked = parkedNotes(state);
  if (!parked.length) return nothing;
  return html`
    <section class="parking" aria-labelledby="parking">
      <h3 class="notes-round" id="parking">${t("Parking place")} <span class="foot-count">${parked.length}</span></h3>
      <ul class="notes-list">${repeat(parked, (note) => note.id, (note) => noteView(desk, state, note))}</ul>
    </section>
  `;
}

/**
 * Above the board, while the workshop closes: that something waits there.
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function parkedOffer(desk, state) {
  const parked = isTimeForParked(state) && !desk.notesOpen.value ? parkedNotes(state).length : 0;
  if (!parked) return nothing;
  return html`
    <p class="parked-offer" role="status">
      ${tn("%(num)s thing is still in the parking place.", "%(num)s things are still in the parking place.", parked)}
      <button class="link-button" type="button" @click=${() => (desk.notesOpen.value = true)}>${t("Show the parking place")}</button>
    </p>
  `;
}
