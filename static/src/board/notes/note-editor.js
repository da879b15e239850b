import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { conflictView } from "../../parts/conflict-view.js";
import { hasAddressee, NOTE_KINDS, noteKindWord } from "../../workshop/note-words.js";
import { enterSends } from "./enter-sends.js";
import { keepEditing, saveNote, stopEditing } from "./notes.js";

/** @typedef {import("../../core/stream/shapes.js").Note["kind"]} NoteKind */

/**
 * A note while it is changed, in its place: Enter saves, Escape leaves it as it was.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").Note} note
 * @param {import("./notes.js").Editing} editing
 */
export function noteEditor(desk, note, editing) {
  const { was, said, conflict } = editing;
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    await saveNote(desk, note, /** @type {HTMLFormElement} */ (event.target));
    if (!desk.editing.value) goBackTo(note.id);
  };
  const cancel = () => {
    stopEditing(desk, note);
    goBackTo(note.id);
  };
  const typed = (/** @type {Event} */ event) => keepEditing(desk, note, editing, /** @type {HTMLFormElement} */ (event.currentTarget));
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation();
    cancel();
  };
  const about = `note:${note.id}`;
  return html`
    <form class="note-editor" @submit=${submit} @input=${typed} @keydown=${keys}>
      <select class="field-input note-kind" name="kind" data-kind=${said.kind} aria-label=${t("Kind of note")}>
        ${NOTE_KINDS.map((one) => html`<option value=${one} .selected=${one === said.kind}>${noteKindWord(one)}</option>`)}
      </select>
      ${conflictView(conflict, "kind", (kind) => noteKindWord(/** @type {NoteKind} */ (kind)))}
      <textarea class="field-input" name="text" rows="1" required data-grows data-autofocus="end" aria-label=${t("What was said?")}
        aria-describedby="note-keys" @keydown=${enterSends}
        data-words-of=${about} data-was=${was.text} .defaultValue=${said.text}></textarea>
      ${conflictView(conflict, "text")}
      ${hasAddressee(/** @type {NoteKind} */ (said.kind))
        ? html`<input class="field-input" name="addressee" aria-label=${t("For whom?")} placeholder=${t("For whom?")}
            data-words-of=${about} data-was=${was.addressee} .defaultValue=${said.addressee}>${conflictView(conflict, "addressee")}`
        : nothing}
      <p class="panel-actions">
        <button class="button button-small button-strong" type="submit">${t("Save")}</button>
        <button class="button button-small button-quiet" type="button" @click=${cancel}>${t("Cancel")}</button>
      </p>
    </form>
  `;
}

/** Who changed a note by keyboard goes on from there. @param {string} note */
function goBackTo(note) {
  if (document.activeElement !== document.body) return;
  /** @type {HTMLElement | null} */ (document.querySelector(`[data-note="${note}"] .note-change`))?.focus({ preventScroll: true });
}
