import { t } from "../../core/words/i18n.js";
import { tell } from "../../parts/messages.js";
import { writeOn } from "./note-line.js";

/**
 * What somebody is typing about a thing when that goes: the words move to the line for notes. A field that is about a
 * thing names it in `data-words-of`, and in `data-was` what stood there; leaving the page asks first while words are in one.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {HTMLInputElement | HTMLTextAreaElement} Field
 */

const READING_TIME = 60_000;

/**
 * @param {HTMLElement} root
 * @param {Pick<Window, "addEventListener">} [page]
 */
export function createWordsOfGone(root, page = window) {
  /** @type {Set<Field>} */
  const fields = new Set();
  const notice = (/** @type {Event} */ { target }) => {
    const field = /** @type {Field} */ (target);
    if (field.dataset.wordsOf !== undefined) fields.add(field);
  };
  root.addEventListener("focusin", notice);
  root.addEventListener("input", notice);
  page.addEventListener("beforeunload", (event) => {
    if ([...fields].some((field) => field.isConnected && isUnfinished(field))) event.preventDefault();
  });

  /** The board was drawn. @param {Desk} desk */
  return function keep(desk) {
    const left = [...fields].filter((field) => !field.isConnected);
    left.forEach((field) => fields.delete(field));
    const words = left.filter((field) => isUnfinished(field) && isGone(desk, field.dataset.wordsOf)).map((field) => field.value.trim());
    forgetGone(desk);
    if (words.length) queueMicrotask(() => saySo(desk, words.join(" ")));
  };
}

/** @param {Field} field */
const isUnfinished = ({ value, dataset }) => value.trim() !== "" && value.trim() !== (dataset.was ?? "");

/**
 * Whether a thing is not there any more.
 *
 * @param {Desk} desk
 * @param {string} [thing] such as `cluster:…`
 */
function isGone(desk, thing = "") {
  const [sort, id] = thing.split(":");
  const state = desk.live.state.value;
  if (!state) return false;
  const { cards = {}, clusters = {}, notes = {}, lenses = {} } = state;
  const there = /** @type {Record<string, object>} */ ({ card: cards, cluster: clusters, note: notes, lens: lenses })[sort];
  return there !== undefined && !(id in there);
}

/** Nothing of it is open any more, also when it comes back. @param {Desk} desk */
function forgetGone(desk) {
  for (const open of [desk.renaming, desk.summarising]) if (open.value && isGone(desk, `cluster:${open.value.cluster}`)) open.value = null;
  if (desk.editing.value && isGone(desk, `note:${desk.editing.value.note}`)) desk.editing.value = null;
  const about = desk.menu.value?.about;
  if (about && isGone(desk, "card" in about ? `card:${about.card}` : `cluster:${about.cluster}`)) desk.menu.value = null;
}

/**
 * @param {Desk} desk
 * @param {string} words
 */
function saySo(desk, words) {
  writeOn(desk, words);
  tell(desk, t("What you wrote this for is gone. “%(text)s” is in the line for notes now.", { text: words }), "calm", READING_TIME);
}
