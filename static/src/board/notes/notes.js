import { changes } from "../../core/sending/changes.js";
import { t } from "../../core/words/i18n.js";
import { aboutNow, forgetAbout } from "./note-about.js";
import { clearLine, goToLine, read } from "./note-line.js";
import { speak, tellWithUndo } from "../../parts/messages.js";
import { undoStep } from "../../leading/next-step.js";

/**
 * Writing down what was said aloud.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").Note} Note
 * @typedef {{note: string, was: Record<string, string>, conflict: import("../../parts/conflict-view.js").Conflict | null}} Editing
 *   `was`: the words that a change starts from
 */

/**
 * The next note will be about this card or cluster.
 *
 * @param {Desk} desk
 * @param {import("../desk.js").About} about
 */
export function writeAbout(desk, about) {
  desk.menu.value = null;
  desk.noteAbout.value = about;
  goToLine();
}

/**
 * Add the note in the form; the form keeps its text until the note is in. The next one can be typed at once.
 *
 * @param {Desk} desk
 * @param {HTMLFormElement} form
 */
export async function addNote(desk, form) {
  const { text, addressee } = read(form);
  goToLine();
  if (!text.trim()) return;
  const state = desk.live.state.value;
  const about = state && aboutNow(desk, state);
  const round = state?.workshop.round ?? null;
  const note = { kind: desk.noteKind.value, text, addressee, round, ...about };
  const ack = await speak(desk, "note.add", note, { makes: true });
  if (!ack?.ok) return;
  forgetAbout(desk);
  clearLine(desk, form, text);
  desk.announcement.value = t("The note is written down.");
}

/**
 * @param {Desk} desk
 * @param {Note} note
 */
export function startEditing(desk, note) {
  desk.editing.value = { note: note.id, was: { text: note.text, addressee: note.addressee }, conflict: null };
}

/**
 * Change a note. When somebody else changed the same words meanwhile, theirs are shown and the typed ones stay.
 *
 * @param {Desk} desk
 * @param {Note} note
 * @param {HTMLFormElement} form
 */
export async function saveNote(desk, note, form) {
  const editing = desk.editing.value;
  if (!editing) return;
  const { was } = editing;
  const words = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const ack = await speak(desk, "note.edit", { note: note.id, ...changes(was, words) }, { quietly: ["conflict"] });
  if (ack?.ok) {
    await desk.live.reached(ack.rev);
    desk.editing.value = null;
  } else if (ack && ack.error.code === "conflict") {
    const { field = "text", current: text = "" } = ack.error;
    desk.editing.value = { note: note.id, was: { ...was, [field]: text }, conflict: { field, text } };
  }
}

/**
 * @param {Desk} desk
 * @param {Note} note
 */
export async function removeNote(desk, note) {
  const ack = await speak(desk, "note.remove", { note: note.id });
  if (ack?.ok) tellWithUndo(desk, t("The note is gone."), () => undoStep(desk, ack.step), ack.step);
}
