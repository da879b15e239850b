import { kindSaid, noteKindWord } from "../../workshop/note-words.js";
import { holdAbout } from "./note-about.js";

/**
 * The line at the foot of the board: what is typed in it is kept in this browser until it is added, as a phone keeps its
 * drafts.
 *
 * @typedef {import("../desk.js").Desk} Desk
 */

const DRAFT = "note";

/** What was in the line when this page was left. @param {{read: (name: string) => Record<string, string>}} drafts */
export const lineBefore = (drafts) => drafts.read(DRAFT);

/** @returns {HTMLTextAreaElement | null} */
const lineField = () => document.querySelector(".note-form [name=text]");

/** Go to the line. */
export const goToLine = () => lineField()?.focus();

/**
 * Somebody types in the line. "tip: ..." chooses the kind, as the choice beside the line does.
 *
 * @param {Desk} desk
 * @param {HTMLFormElement} form
 */
export function keepLine(desk, form) {
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
  const said = kindSaid(text);
  const field = lineField();
  if (!said || !field) return;
  const caret = Math.max(0, field.selectionStart - (text.length - said.rest.length));
  desk.noteKind.value = said.kind;
  desk.announcement.value = noteKindWord(said.kind);
  field.value = said.rest;
  field.setSelectionRange(caret, caret);
}

/**
 * What stands in the line and beside it stays, also after a reload.
 *
 * @param {Desk} desk
 * @param {HTMLFormElement} form
 */
export function keepDraft(desk, form) {
  const { text, addressee } = read(form);
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
  field.value = [field.value.trimEnd(), words].filter(Boolean).join(" ");
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
  keepLine(desk, field.form);
  return true;
}

/**
 * What was sent is in: only what was typed after it stays, and the kind for the next one.
 *
 * @param {Desk} desk
 * @param {HTMLFormElement} form
 * @param {string} sent
 */
export function clearLine(desk, form, sent) {
  const { text } = read(form);
  const after = text.startsWith(sent) ? text.slice(sent.length).trimStart() : text;
  for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[name]"))) field.value = "";
  const field = lineField();
  if (after && field) field.value = after;
  desk.lineBefore.addressee = "";
  keepLine(desk, form);
}

/** @param {HTMLFormElement} form */
export function read(form) {
  const data = new FormData(form);
  return { text: String(data.get("text") ?? ""), addressee: String(data.get("addressee") ?? "") };
}
