import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../core/words/i18n.js";
import { icon } from "../../parts/icon.js";
import { notesByRound } from "../../workshop/selectors.js";
import { coverageLine } from "./coverage-line.js";
import { noteView } from "./note-view.js";
import { isTimeForParked, parkingPlace } from "./parking-place.js";

/**
 * Everything that was written down, the current round first. What was parked stands at the foot, and first when the
 * workshop closes.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
export function notesDrawer(desk, state) {
  if (!desk.notesOpen.value) return nothing;
  const groups = notesByRound(state);
  const first = isTimeForParked(state);
  const parked = parkingPlace(desk, state);
  return html`
    <aside class="notes" data-steady aria-label=${t("Notes")} data-scroll tabindex="0">
      <header class="notes-head">
        <h2>${t("Notes")}</h2>
        <button class="button button-quiet button-icon button-small" type="button" aria-label=${t("Close the notes")}
          @click=${() => (desk.notesOpen.value = false)}>${icon("close")}</button>
      </header>
      ${coverageLine(desk, state)} ${first ? parked : nothing}
      ${groups.map(
        ({ round, notes }) => html`
          <h3 class="notes-round">${round?.title ?? t("The whole workshop")}</h3>
          <ul class="notes-list">${repeat(notes, (note) => note.id, (note) => noteView(desk, state, note))}</ul>
        `,
      )}
      ${groups.length || parked !== nothing ? nothing : html`<p class="empty">${t("Write below what was said aloud. It goes into the report.")}</p>`}
      ${first ? nothing : parked}
    </aside>
  `;
}
