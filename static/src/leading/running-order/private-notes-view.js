import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { conflictView } from "../../parts/conflict-view.js";
import { giveUp, isLeftBehind, save, startWriting, typed } from "./private-notes.js";

/**
 * The private notes of a round, with a way to change them.
 *
 * @param {import("./private-notes.js").PrivateNotes} notes
 * @param {import("../../core/stream/shapes.js").Round} round
 * @param {import("./pace.js").Say} say
 */
export function privateNotesView(notes, round, say) {
  const writing = notes.writing.value;
  if (writing?.round === round.id) return form(notes, writing, round, say);
  const start = () => {
    startWriting(notes, round);
    /** @type {HTMLElement | null} */ (document.querySelector(".private-notes .field-input"))?.focus();
  };
  return html`<div class="private-notes">
    ${round.cues ? html`<p class="private-words" dir="auto">${round.cues}</p>` : nothing}
    ${round.materials ? html`<p class="private-materials">${t("To bring along: %(materials)s", { materials: round.materials })}</p>` : nothing}
    <button class="link-button" type="button" @click=${start}>
      ${isLeftBehind(notes, round.id) ? t("Go on writing") : round.cues ? t("Change the private notes") : t("Write private notes")}
    </button>
  </div>`;
}

/**
 * @param {import("./private-notes.js").PrivateNotes} notes
 * @param {import("./private-notes.js").Writing} writing
 * @param {import("../../core/stream/shapes.js").Round} round
 * @param {import("./pace.js").Say} say
 */
function form(notes, writing, round, say) {
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    save(notes, say);
  };
  const keep = (/** @type {Event} */ event) => typed(notes, /** @type {HTMLTextAreaElement} */ (event.target).value);
  return html`<form class="private-notes" @submit=${submit}>
    <textarea class="field-input" rows="4" maxlength="2000" data-grows
      aria-label=${t("Private notes: %(round)s", { round: round.title })} placeholder=${t("What you say, hand out, do not want to forget")}
      .value=${writing.text} @input=${keep}></textarea>
    ${conflictView(writing.conflict === null ? null : { field: "cues", text: writing.conflict }, "cues")}
    <p class="private-actions">
      <button class="button button-small" type="submit" ?disabled=${writing.busy}>${t("Save")}</button>
      <button class="button button-small button-quiet" type="button" @click=${() => giveUp(notes)}>${t("Cancel")}</button>
    </p>
  </form>`;
}
