import { changes } from "../../core/sending/changes.js";
import { t } from "../../core/words/i18n.js";
import { short } from "../../core/words/short.js";
import { emojiIn } from "../../parts/one-emoji.js";
import { takeUp, throwAway } from "./card-aside.js";
import { speak } from "../../parts/messages.js";

/**
 * Writing a card for somebody without a phone, and correcting one.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").Card} Card
 * @typedef {{round: string, card: Card | null, kind: Card["kind"], was: Record<string, string>, said: Record<string, string>,
 *   again?: boolean, conflict: import("../../parts/conflict-view.js").Conflict | null}} CardForm
 *   `card`: the one that is corrected, as it was when the form opened; `was`: its words that a change starts from;
 *   `said`: what was typed so far; `again`: it was laid aside and taken up again
 */

/**
 * @param {Desk} desk
 * @param {import("../../core/stream/shapes.js").Round} round
 */
export function writeCard(desk, round) {
  desk.cardForm.value = takeUp(desk, { round: round.id, card: null, kind: round.takes[0], was: {}, said: {}, conflict: null });
}

/**
 * @param {Desk} desk
 * @param {Card} card
 */
export function correctCard(desk, card) {
  desk.menu.value = null;
  const { kind, text, emoji, why, condition, example, addressee } = card;
  const was = { kind, text, emoji, why, condition, example, addressee };
  desk.cardForm.value = takeUp(desk, { round: card.round, card, kind, was, said: {}, conflict: null });
}

/** Away with it, and with what was typed. @param {Desk} desk */
export function closeCardForm(desk) {
  if (desk.cardForm.value) throwAway(desk, desk.cardForm.value);
  desk.cardForm.value = null;
}

/**
 * Send what is in the form; of a card that is corrected, what became different. When somebody else changed the same
 * words meanwhile, theirs are shown and the typed ones stay.
 *
 * @param {Desk} desk
 * @param {HTMLFormElement} form
 */
export async function saveCard(desk, form) {
  const writing = desk.cardForm.value;
  const said = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  if (!writing || !said.text?.trim()) return;
  const { author, name, ...words } = said;
  if (words.emoji) words.emoji = emojiIn(words.emoji);
  const { card, was } = writing;
  const ack = card
    ? await speak(desk, "card.edit", { card: card.id, ...changes(was, words) }, { quietly: ["conflict"] })
    : await speak(desk, "card.add", { round: writing.round, ...words, ...authorOf(author, name) }, { makes: true });
  if (ack?.ok) {
    throwAway(desk, writing);
    closeCardForm(desk);
    const words = short(said.text);
    desk.announcement.value = card ? t("The card is changed: %(text)s", { text: words }) : t("The card is on the board: %(text)s", { text: words });
  } else if (ack?.error.code === "conflict" && card) {
    const { field = "text", current: text = "" } = ack.error;
    const open = desk.cardForm.value;
    if (open?.card?.id === card.id) desk.cardForm.value = { ...open, was: { ...was, [field]: text }, conflict: { field, text } };
  }
}

/**
 * Whose card it is: a participant, somebody new by name, or nobody.
 *
 * @param {string | undefined} author
 * @param {string | undefined} name
 */
function authorOf(author, name) {
  if (author === "new") return { name: name?.trim() ?? "" };
  return author ? { author } : {};
}

