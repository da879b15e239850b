import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../core/words/i18n.js";
import { conflictView } from "../../parts/conflict-view.js";
import { icon } from "../../parts/icon.js";
import { aboutWords, saidWords } from "./note-covered.js";
import { hasAddressee, noteKindWord } from "../../workshop/note-words.js";
import { keepEditing, removeNote, saveNote, startEditing, stopEditing } from "./notes.js";
import { notesByRound } from "../../workshop/selectors.js";

/**
 * Everything that was written down, the current round first.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {import("../../core/stream/shapes.js").Note} Note
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function notesDrawer(desk, state) {
  if (!desk.notesOpen.value) return nothing;
  const groups = notesByRound(state);
  return html`
    <aside class="notes" data-steady aria-label=${t("Notes")} data-scroll tabindex="0">
      <header class="notes-head">
        <h2>${t("Notes")}</h2>
        <button class="button button-quiet button-icon button-small" type="button" aria-label=${t("Close the notes")}
          @click=${() => (desk.notesOpen.value = false)}>${icon("close")}</button>
      </header>
      ${groups.length
        ? groups.map(
            ({ round, notes }) => html`
              <h3 class="notes-round">${round?.title ?? t("The whole workshop")}</h3>
              <ul class="notes-list">${repeat(notes, (note) => note.id, (note) => noteView(desk, state, note))}</ul>
            `,
          )
        : html`<p class="empty">${t("Write below what was said aloud. It goes into the report.")}</p>`}
    </aside>
  `;
}

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {Note} note
 */
function noteView(desk, state, note) {
  const editing = desk.editing.value?.note === note.id ? desk.editing.value : null;
  if (editing) return html`<li class="note">${editor(desk, note, editing)}</li>`;
  const about = aboutWords(desk, state, note);
  return html`
    <li class="note" data-kind=${note.kind} data-note=${note.id}>
      <p class="note-label">
        ${noteKindWord(note.kind)}${note.addressee ? ` → ${note.addressee}` : ""}
        ${about ? html`<span class="note-of">${about}</span>` : nothing}
      </p>
      <p class="note-text">${saidWords(desk, note)}</p>
      <p class="note-actions">
        <button class="link-button" type="button" @click=${() => startEditing(desk, note)}>${t("Change")}</button>
        <button class="link-button" type="button" @click=${() => removeNote(desk, note)}>${t("Remove")}</button>
      </p>
    </li>
  `;
}

/**
 * @param {Desk} desk
 * @param {Note} note
 * @param {import("./notes.js").Editing} editing
 */
function editor(desk, note, editing) {
  const { was, said, conflict } = editing;
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    saveNote(desk, note, /** @type {HTMLFormElement} */ (event.target));
  };
  const cancel = () => stopEditing(desk, note);
  const typed = (/** @type {Event} */ event) => keepEditing(desk, note, editing, /** @type {HTMLFormElement} */ (event.currentTarget));
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation();
    cancel();
  };
  return html`
    <form class="note-editor" @submit=${submit} @input=${typed} @keydown=${keys}>
      <textarea class="field-input" name="text" rows="4" required data-autofocus aria-label=${t("What was said?")}
        data-words-of=${`note:${note.id}`} data-was=${was.text} .defaultValue=${said.text}></textarea>
      ${conflictView(conflict, "text")}
      ${hasAddressee(note.kind)
        ? html`<input class="field-input" name="addressee" aria-label=${t("For whom?")} placeholder=${t("For whom?")}
            data-words-of=${`note:${note.id}`} data-was=${was.addressee} .defaultValue=${said.addressee}>${conflictView(conflict, "addressee")}`
        : nothing}
      <p class="panel-actions">
        <button class="button button-small" type="submit">${t("Save")}</button>
        <button class="button button-small button-quiet" type="button" @click=${cancel}>${t("Cancel")}</button>
      </p>
    </form>
  `;
}
