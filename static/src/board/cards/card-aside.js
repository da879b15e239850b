import { t } from "../../core/words/i18n.js";
import { tell } from "../../parts/messages.js";

/**
 * What was typed on a card when its form was closed by Escape or by a click beside it, or its page was left. It stands
 * there again when the form is opened the next time.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("./card-writing.js").CardForm} CardForm
 */

const WORDS = /** @type {const} */ (["text", "emoji", "why", "condition", "example", "addressee"]);

/** @param {CardForm} writing */
const keyOf = ({ card, round }) => (card ? `card:${card.id}` : `new card in ${round}`);

/**
 * The form as it was left, else this new one.
 *
 * @param {Desk} desk
 * @param {CardForm} writing
 */
export function takeUp(desk, writing) {
  const { kind, was, said } = desk.drafts.read(keyOf(writing));
  return said ? { ...writing, kind: /** @type {CardForm["kind"]} */ (kind), was: JSON.parse(was), said: JSON.parse(said), again: true } : writing;
}

/**
 * Remember what stands in the fields, also in those that another kind of card does not have.
 *
 * @param {Desk} desk
 * @param {CardForm} writing
 * @param {HTMLFormElement} form
 */
export function keepTyped(desk, writing, form) {
  for (const [name, value] of new FormData(form)) writing.said[name] = String(value);
  const { kind, was, said } = writing;
  if (isTyped(writing)) desk.drafts.write(keyOf(writing), { kind: said.kind ?? kind, was: JSON.stringify(was), said: JSON.stringify(said) });
  else throwAway(desk, writing);
}

/** @param {CardForm} writing */
const isTyped = (writing) => WORDS.some((name) => wordsOf(writing, name) !== (writing.card?.[name] ?? ""));

/**
 * What a field shows: what was typed, else what the card says.
 *
 * @param {CardForm} writing
 * @param {typeof WORDS[number]} name
 */
export const wordsOf = ({ said, card }, name) => said[name] ?? card?.[name] ?? "";

/** The form is closed without sending. @param {Desk} desk */
export function layAside(desk) {
  const writing = desk.cardForm.value;
  if (!writing) return;
  desk.cardForm.value = null;
  if (isTyped(writing)) tell(desk, t("What you typed is kept. It stands there when you open this again."));
}

/**
 * The words are sent, or not wanted any more.
 *
 * @param {Desk} desk
 * @param {CardForm} writing
 */
export const throwAway = (desk, writing) => desk.drafts.forget(keyOf(writing));
