import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { noteKindWord } from "../../workshop/note-words.js";
import { aboutWords, saidWords } from "./note-covered.js";
import { noteEditor } from "./note-editor.js";
import { removeNote, startEditing } from "./notes.js";
import { parkNote, settleNote } from "./parking.js";

/**
 * One note among the others. Pressed, its text is a field in its place.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 * @param {import("../../core/stream/shapes.js").Note} note
 */
export function noteView(desk, state, note) {
  const editing = desk.editing.value?.note === note.id ? desk.editing.value : null;
  if (editing) return html`<li class="note" data-note=${note.id} data-kind=${editing.said.kind}>${noteEditor(desk, note, editing)}</li>`;
  const about = aboutWords(desk, state, note);
  const change = () => {
    startEditing(desk, note);
    document.querySelector(".note-editor")?.scrollIntoView({ block: "nearest" });
  };
  return html`
    <li class="note" data-note=${note.id} data-kind=${note.kind}>
      <p class="note-label">
        ${noteKindWord(note.kind)}${note.addressee ? ` → ${note.addressee}` : ""}
        ${about ? html`<span class="note-of">${about}</span>` : nothing}
      </p>
      <p class="note-text" @click=${() => isSelecting() || change()}>${saidWords(desk, note)}</p>
      <p class="note-actions">
        <button class="link-button note-change" type="button" @click=${change}>${t("Change")}</button>
        ${note.kind === "parked"
          ? html`<button class="link-button" type="button" @click=${() => settleNote(desk, note)}>${t("Talked about")}</button>`
          : html`<button class="link-button" type="button" @click=${() => parkNote(desk, note)}>${t("Park this")}</button>`}
        <button class="link-button" type="button" @click=${() => removeNote(desk, note)}>${t("Remove")}</button>
      </p>
    </li>
  `;
}

/** Whether the press marked words, to copy them. */
const isSelecting = () => Boolean(document.getSelection()?.toString());
