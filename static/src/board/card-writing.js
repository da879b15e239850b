import { t } from "../core/i18n.js";
import { speak } from "./speak.js";

/**
 * Writing a card for somebody without a phone, and correcting one.
 *
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("../core/shapes.js").Card} Card
 * @typedef {{round: string, card: Card | null, kind: Card["kind"], was: string, conflict: string | null}} CardForm
 *   `card`: the one that is corrected, with the text it had (`was`); `conflict`: what somebody else made of it meanwhile
 */

/**
 * @param {Desk} desk
 * @param {import("../core/shapes.js").Round} round
 */
export function writeCard(desk, round) {
  desk.cardForm.value = { round: round.id, card: null, kind: round.takes[0], was: "", conflict: null };
}

/**
 * @param {Desk} desk
 * @param {Card} card
 */
export function correctCard(desk, card) {
  desk.menu.value = null;
  desk.cardForm.value = { round: card.round, card, kind: card.kind, was: card.text, conflict: null };
}

/** @param {Desk} desk */
export function closeCardForm(desk) {
  desk.cardForm.value = null;
}

/**
 * Send what is in the form. When somebody else changed the card meanwhile, theirs is shown and the typed text stays.
 *
 * @param {Desk} desk
 * @param {HTMLFormElement} form
 */
export async function saveCard(desk, form) {
  const writing = desk.cardForm.value;
  const said = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  if (!writing || !said.text?.trim()) return;
  const { author, name, ...words } = said;
  const { card } = writing;
  const kept = card ? { why: card.why, condition: card.condition, example: card.example, emoji: card.emoji, addressee: card.addressee } : {};
  const ack = card
    ? await speak(desk, "card.edit", { card: card.id, ...kept, ...words, was: writing.was }, { quietly: ["conflict"] })
    : await speak(desk, "card.add", { round: writing.round, ...words, ...authorOf(author, name) }, { makes: true });
  if (ack?.ok) {
    closeCardForm(desk);
    desk.announcement.value = card ? t("The card is changed.") : t("The card is on the board.");
  } else if (ack?.error.code === "conflict" && card) {
    const current = desk.live.state.value?.cards[card.id]?.text ?? "";
    desk.cardForm.value = { ...writing, was: current, conflict: current };
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

