import { changes } from "../../core/sending/changes.js";
import { t } from "../../core/words/i18n.js";
import { short } from "../../core/words/short.js";
import { aboutNow, forgetAbout } from "./note-about.js";
import { saidWords } from "./note-covered.js";
import { clearLine, goToLine, read, writeAgain } from "./note-line.js";
import { speak, tellWithUndo } from "../../parts/messages.js";
import { undoStep } from "../../leading/next-step.js";

/**
 * Writing down what was said aloud.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").Note} Note
 * @typedef {{note: string, was: Record<string, string>, said: Record<string, string>,
 *   conflict: import("../../parts/conflict-view.js").Conflict | null}} Editing
 *   `was`: the words that a change starts from; `said`: what was typed so far, which stays when the notes are closed, when
 *   they come to stand elsewhere, and when the page is left
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
 * Add the note in the form: it is on its way, and the line is free for the next one at once.
 *
 * @param {Desk} desk
 * @param {HTMLFormElement} form
 */
export function addNote(desk, form) {
  const { text, addressee } = read(form);
  goToLine();
  if (!text.trim()) return;
  const state = desk.live.state.value;
  const about = state && aboutNow(desk, state);
  const round = state?.workshop.round ?? null;
  desk.notesOnTheWay.add({ kind: desk.noteKind.value, text, addressee, round, ...about });
  forgetAbout(desk);
  clearLine(desk, form);
}

/**
 * A note that the server would not have stands in the line again.
 *
 * @param {Desk} desk
 * @param {string} op
 */
export async function putBack(desk, op) {
  const refused = await desk.notesOnTheWay.take(op);
  if (refused) writeAgain(desk, /** @type {any} */ (refused.payload));
}

/**
 * @param {Desk} desk
 * @param {Note} note
 */
export function startEditing(desk, note) {
  const { kind, text, addressee } = note;
  const { was, said } = desk.drafts.read(keptAs(note));
  const start = { kind, text, addressee, ...(was && JSON.parse(was)) };
  desk.editing.value = { note: note.id, was: start, said: { ...start, ...(said && JSON.parse(said)) }, conflict: null };
}

const KEPT = "note:";
/** @param {Note} note */
const keptAs = (note) => `${KEPT}${note.id}`;

/**
 * The note that was being changed when this page was left: its field is open again.
 *
 * @param {ReturnType<typeof import("../../core/sending/drafts.js").createDrafts>} drafts
 * @returns {Editing | null}
 */
export function editingBefore(drafts) {
  const kept = drafts.rounds().find((name) => name.startsWith(KEPT));
  const { was, said } = kept ? drafts.read(kept) : {};
  if (!kept || !was || !said) return null;
  return { note: kept.slice(KEPT.length), was: JSON.parse(was), said: JSON.parse(said), conflict: null };
}

/**
 * Somebody types in the note, or makes another kind of it.
 *
 * @param {Desk} desk
 * @param {Note} note
 * @param {Editing} editing
 * @param {HTMLFormElement} form
 */
export function keepEditing(desk, note, editing, form) {
  const { was, said } = editing;
  const { kind } = said;
  for (const [name, value] of new FormData(form)) said[name] = String(value);
  if (said.kind !== kind) desk.editing.value = { ...editing };
  if (Object.keys(said).some((name) => said[name] !== was[name])) desk.drafts.write(keptAs(note), { was: JSON.stringify(was), said: JSON.stringify(said) });
  else desk.drafts.forget(keptAs(note));
}

/**
 * The change is sent, or not wanted any more.
 *
 * @param {Desk} desk
 * @param {Note} note
 */
export function stopEditing(desk, note) {
  desk.drafts.forget(keptAs(note));
  if (desk.editing.value?.note === note.id) desk.editing.value = null;
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
    stopEditing(desk, note);
  } else if (ack && ack.error.code === "conflict") {
    const { field = "text", current: text = "" } = ack.error;
    desk.editing.value = { ...editing, was: { ...was, [field]: text }, conflict: { field, text } };
  }
}

/**
 * @param {Desk} desk
 * @param {Note} note
 */
export async function removeNote(desk, note) {
  const ack = await speak(desk, "note.remove", { note: note.id });
  if (ack?.ok) tellWithUndo(desk, t("The note is gone: %(text)s", { text: short(saidWords(desk, note)) }), () => undoStep(desk, ack.step), ack.step);
}
