import { kindLabel } from "../core/words/labels.js";
import { t, tn } from "../core/words/i18n.js";
import { speak, tell, tellWithUndo } from "../parts/messages.js";
import { cardsUnder } from "../workshop/said-the-same.js";
import { cardInWords } from "./covered-words.js";
import { dotsOfGone } from "./dots-of-gone.js";
import { undoStep } from "./next-step.js";

/**
 * What is done to a card beside moving it: let it onto the board, take it off, show it, call it something else.
 *
 * @typedef {import("../board/desk.js").Desk} Desk
 * @typedef {import("../core/stream/shapes.js").Card} Card
 */

/**
 * @param {Desk} desk
 * @param {Card} card
 */
export const approveCard = (desk, card) => speak(desk, "card.approve", { card: card.id });

/**
 * Let all of these onto the board; Undo lets them wait again.
 *
 * @param {Desk} desk
 * @param {Card[]} cards
 */
export async function approveCards(desk, cards) {
  const ack = await speak(desk, "cards.approve", { cards: cards.map(({ id }) => id) });
  if (!ack?.ok || !ack.cards) return;
  tellWithUndo(desk, tn("%(num)s card is on the board now.", "%(num)s cards are on the board now.", ack.cards), () => undoStep(desk, ack.step), ack.step);
}

/**
 * Take a card off the board; Undo brings it back to where it was. Of a stack the next one lies on top then, with its dots.
 *
 * @param {Desk} desk
 * @param {Card} card
 */
export async function takeOff(desk, card) {
  desk.menu.value = null;
  const state = desk.live.state.value;
  const dots = state && cardsUnder(state, card).length ? "" : dotsOfGone(state, [card.id]);
  const ack = await speak(desk, "card.hide", { card: card.id });
  const words = t("“%(card)s” is off the board. You find it under More.", { card: cardInWords(desk, card) });
  if (ack?.ok) tellWithUndo(desk, words + dots, () => undoStep(desk, ack.step), ack.step);
}

/**
 * @param {Desk} desk
 * @param {string} card
 */
export const bringBack = (desk, card) => speak(desk, "card.restore", { card, state: "shown" });

/**
 * Give a card back to its author with a question.
 *
 * @param {Desk} desk
 * @param {Card} card
 * @param {string} question
 */
export async function askAuthor(desk, card, question) {
  const ack = question.trim() ? await speak(desk, "card.ask", { card: card.id, question }) : null;
  if (!ack?.ok) return ack;
  desk.menu.value = null;
  tell(desk, t("The question is on the author's phone. The card comes back here when it is changed."));
  return ack;
}

/**
 * Show cards of a round that keeps them for later, or cover them again; all of them not just after somebody else did.
 *
 * @param {Desk} desk
 * @param {string} round
 * @param {string[] | null} cards null: all
 * @param {boolean} on
 */
export function showCards(desk, round, cards, on) {
  if (!cards && desk.covers.justChanged()) return;
  return desk.covers.own(speak(desk, "cards.reveal", { round, cards, on }));
}

/**
 * Make it another kind of card; Undo makes it what it was.
 *
 * @param {Desk} desk
 * @param {Card} card
 * @param {import("../core/stream/shapes.js").CardKind} kind
 * @param {string} [addressee] of a call
 */
export async function reclassify(desk, card, kind, addressee) {
  if (card.kind === kind && (addressee === undefined || addressee === card.addressee)) return null;
  const ack = await speak(desk, "card.reclassify", { card: card.id, kind, ...(addressee === undefined ? {} : { addressee }) });
  if (ack?.ok) tellWithUndo(desk, t("“%(card)s” is now: %(kind)s.", { card: cardInWords(desk, card), kind: kindLabel(kind) }), () => undoStep(desk, ack.step), ack.step);
  return ack;
}
