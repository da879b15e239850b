import { growFields } from "../../core/screen/grow-fields.js";
import { t } from "../../core/words/i18n.js";
import { tell } from "../../parts/messages.js";
import { kindSaid, noteKindWord } from "../../workshop/note-words.js";
import { holdAbout } from "./note-about.js";

/**
 * The line at the foot of the board: what is typed in it is kept in this browser until it is added, as a phone keeps its
 * drafts.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").Note["kind"]} NoteKind
 * @typedef {{said: string, before: NoteKind, undone: boolean}} Prefix the words that chose the kind and were taken out,
 *   and which kind was chosen before; `undone`: they stand in the text again and mean nothing
 */

const DRAFT = "note";

/** What was in the line when this page was left. @param {{read: (name: string) => Record<string, string>}} drafts */
export const lineBefore = (drafts) => drafts.read(DRAFT);

/** @returns {HTMLTextAreaElement | null} */
const lineField = () => document.querySelector(".note-form [name=text]");

/** Go to the line. */
export const goToLine = () => lineField()?.focus();

/** A second Enter that comes sooner than this, in milliseconds, is the same press. */
const ONE_PRESS = 500;

/**
 * Enter at the end of words that were typed beside a field: that they can be a note is offered first.
 *
 * @param {Desk} desk
 * @param {Pick<KeyboardEvent, "timeStamp">} event
 * @returns {boolean} whether it was no more than that
 */
export function offersFirst(desk, { timeStamp }) {
  const { beside } = desk;
  if (!beside || (beside.offered !== null && timeStamp - beside.offered > ONE_PRESS)) return false;
  beside.offered ??= timeStamp;
  tell(desk, t("This is no note yet. Press Enter once more to add it."));
  return true;
}

/**
 * Somebody types in the line. "tip: ..." chooses the kind, as the choice beside the line does.
 *
 * @param {Desk} desk
 * @param {HTMLFormElement} form
 */
export function keepLine(desk, form) {
  if (!read(form).text) desk.beside = null;
  takeKind(desk, form);
  holdAbout(desk, read(form).text);
  keepDraft(desk, form);
}

/**
 * @param {Desk} desk
 * @param {HTMLFormElement} form
 */
function takeKind(desk, form) {
  const { text } = read(form);
  const prefix = desk.notePrefix;
  if (prefix?.undone && text.startsWith(prefix.said)) return;
  if (prefix?.undone) desk.notePrefix = null;
  const found = kindSaid(text);
  const field = lineField();
  if (!found || !field) return;
  desk.notePrefix = { said: found.said, before: desk.noteKind.value, undone: false };
  desk.noteKind.value = found.kind;
  desk.announcement.value = noteKindWord(found.kind);
  put(field, found.rest, Math.max(0, field.selectionStart - found.said.length));
}

/**
 * Backspace before the first letter: the words that chose the kind stand there again, and the kind is what it was.
 *
 * @param {Desk} desk
 * @returns {boolean} whether that was meant
 */
export function takeBackKind(desk) {
  const field = lineField();
  const prefix = desk.notePrefix;
  if (!field?.form || !prefix || prefix.undone || field.selectionStart !== 0 || field.selectionEnd !== 0) return false;
  desk.notePrefix = { ...prefix, undone: true };
  desk.noteKind.value = prefix.before;
  desk.announcement.value = noteKindWord(prefix.before);
  put(field, prefix.said + field.value, prefix.said.length);
  keepLine(desk, field.form);
  return true;
}

/**
 * A kind is chosen beside the line.
 *
 * @param {Desk} desk
 * @param {HTMLFormElement} form
 * @param {NoteKind} kind
 */
export function chooseKind(desk, form, kind) {
  desk.noteKind.value = kind;
  desk.notePrefix = null;
  keepDraft(desk, form);
}

/**
 * @param {HTMLTextAreaElement} field
 * @param {string} text
 * @param {number} [caret]
 */
function put(field, text, caret = text.length) {
  field.value = text;
  field.setSelectionRange(caret, caret);
  if (field.form) growFields(field.form);
}

/**
 * What stands in the line and beside it stays, also after a reload.
 *
 * @param {Desk} desk
 * @param {HTMLFormElement} form
 * @param {string} [addressee] where its field is not drawn yet
 */
export function keepDraft(desk, form, addressee = read(form).addressee) {
  const { text } = read(form);
  const { card = "", cluster = "" } = /** @type {{card?: string, cluster?: string}} */ (desk.noteAbout.value ?? {});
  if (text || addressee) desk.drafts.write(DRAFT, { text, addressee, kind: desk.noteKind.value, card, cluster });
  else desk.drafts.forget(DRAFT);
}

/**
 * Words that were typed elsewhere go on in the line, behind what is there.
 *
 * @param {Desk} desk
 * @param {string} words
 * @returns {boolean} whether there is a line
 */
export function writeOn(desk, words) {
  const field = lineField();
  if (!field?.form) return false;
  put(field, [field.value.trimEnd(), words].filter(Boolean).join(" "));
  field.focus();
  keepLine(desk, field.form);
  return true;
}

/**
 * A note that was written before stands in the line as it was; behind what is typed there meanwhile, which keeps its kind.
 *
 * @param {Desk} desk
 * @param {{kind: NoteKind, text: string, addressee: string, card?: string, cluster?: string}} note
 */
export function writeAgain(desk, { kind, text, addressee, card, cluster }) {
  const field = lineField();
  if (!field?.form) return;
  const before = field.value.trimEnd();
  if (before) put(field, `${before}\n${text}${addressee && ` → ${addressee}`}`);
  else {
    desk.noteKind.value = kind;
    desk.noteAbout.value = card ? { card } : cluster ? { cluster } : null;
    desk.lineBefore.addressee = addressee;
    put(field, text);
  }
  field.focus();
  keepDraft(desk, field.form, before ? undefined : addressee);
}

/**
 * What was in it is on its way: the kind stays for the next one.
 *
 * @param {Desk} desk
 * @param {HTMLFormElement} form
 */
export function clearLine(desk, form) {
  for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[name]"))) field.value = "";
  const field = lineField();
  if (field) put(field, "");
  desk.lineBefore.addressee = "";
  desk.notePrefix = null;
  keepLine(desk, form);
}

/** @param {HTMLFormElement} form */
export function read(form) {
  const data = new FormData(form);
  return { text: String(data.get("text") ?? ""), addressee: String(data.get("addressee") ?? "") };
}
