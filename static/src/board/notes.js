import { t } from "../core/i18n.js";
import { aboutNow, forgetAbout } from "./note-about.js";
import { speak, tellWithUndo } from "./speak.js";
import { undoStep } from "./steps.js";

/**
 * Writing down what was said aloud.
 *
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("../core/shapes.js").Note} Note
 */

/**
 * The next note will be about this card or cluster.
 *
 * @param {Desk} desk
 * @param {import("./desk.js").About} about
 */
export function writeAbout(desk, about) {
  desk.menu.value = null;
  desk.noteAbout.value = about;
  /** @type {HTMLElement | null} */ (document.querySelector(".note-form [name=text]"))?.focus();
}

/**
 * Add the note in the form; the form keeps its text until the note is in.
 *
 * @param {Desk} desk
 * @param {HTMLFormElement} form
 */
export async function addNote(desk, form) {
  const { text, addressee } = read(form);
  if (!text.trim()) return;
  const state = desk.live.state.value;
  const about = state && aboutNow(desk, state);
  const round = state?.workshop.round ?? null;
  const note = { kind: desk.noteKind.value, text, addressee, round, ...about };
  const ack = await speak(desk, "note.add", note, { makes: true });
  if (!ack?.ok) return;
  if (read(form).text === text) form.reset();
  forgetAbout(desk);
  desk.noteKind.value = "note";
  desk.announcement.value = t("The note is written down.");
}

/**
 * @param {Desk} desk
 * @param {Note} note
 */
export function startEditing(desk, note) {
  desk.editing.value = { note: note.id, was: note.text, conflict: null };
}

/**
 * Change a note. When somebody else changed it meanwhile, theirs is shown and the typed text stays.
 *
 * @param {Desk} desk
 * @param {Note} note
 * @param {HTMLFormElement} form
 */
export async function saveNote(desk, note, form) {
  const editing = desk.editing.value;
  if (!editing) return;
  const command = { note: note.id, kind: note.kind, ...read(form), was: editing.was };
  const ack = await speak(desk, "note.edit", command, { quietly: ["conflict"] });
  if (ack?.ok) {
    await desk.live.reached(ack.rev);
    desk.editing.value = null;
  } else if (ack && ack.error.code === "conflict") {
    const current = desk.live.state.value?.notes[note.id]?.text ?? "";
    desk.editing.value = { note: note.id, was: current, conflict: current };
  }
}

/**
 * @param {Desk} desk
 * @param {Note} note
 */
export async function removeNote(desk, note) {
  const ack = await speak(desk, "note.remove", { note: note.id });
  if (ack?.ok) tellWithUndo(desk, t("The note is gone."), () => undoStep(desk, ack.step));
}

/** @param {HTMLFormElement} form */
function read(form) {
  const data = new FormData(form);
  return { text: String(data.get("text") ?? ""), addressee: String(data.get("addressee") ?? "") };
}
