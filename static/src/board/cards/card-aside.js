import { t } from "../../core/words/i18n.js";
import { tell } from "../../parts/messages.js";

/**
 * What was typed on a card when its form was closed by Escape or by a click beside it. It stands there again when the
 * form is opened the next time.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("./card-writing.js").CardForm} CardForm
 */

const WORDS = /** @type {const} */ (["text", "emoji", "why", "condition", "example", "addressee"]);

/** @param {CardForm} writing */
const keyOf = ({ card, round }) => card?.id ?? `new card in ${round}`;

/**
 * The form as it was left, else this new one.
 *
 * @param {Desk} desk
 * @param {CardForm} writing
 */
export const takeUp = (desk, writing) => desk.cardsAside.get(keyOf(writing)) ?? writing;

/**
 * Remember what stands in the fields, also in those that another kind of card does not have.
 *
 * @param {CardForm} writing
 * @param {HTMLFormElement} form
 */
export function keepTyped(writing, form) {
  for (const [name, value] of new FormData(form)) writing.said[name] = String(value);
}

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
  if (WORDS.every((name) => wordsOf(writing, name) === (writing.card?.[name] ?? ""))) return;
  desk.cardsAside.set(keyOf(writing), { ...writing, again: true });
  tell(desk, t("What you typed is kept. It stands there when you open this again."));
}

/**
 * The words are sent, or not wanted any more.
 *
 * @param {Desk} desk
 * @param {CardForm} writing
 */
export const throwAway = (desk, writing) => desk.cardsAside.delete(keyOf(writing));
