import { t, tn } from "../core/words/i18n.js";
import { closeMenu } from "../parts/menu.js";
import { speak, tellWithUndo } from "../parts/messages.js";
import { cardsUnder, topOf } from "../workshop/said-the-same.js";
import { cardInWords } from "./covered-words.js";
import { dotsOfMerged } from "./dots-of-gone.js";
import { undoStep } from "./next-step.js";

/**
 * Cards that say the same become one stack, and come apart again.
 *
 * @typedef {import("../board/desk.js").Desk} Desk
 * @typedef {import("../core/stream/shapes.js").Card} Card
 */

/**
 * @param {Desk} desk
 * @param {string[]} cards go under
 * @param {string} on this one
 * @returns {Promise<boolean>} whether they lie there
 */
export async function stackCards(desk, cards, on) {
  const dots = dotsOfMerged(desk.live.state.value, cards);
  const ack = await speak(desk, "cards.stack", { cards, on });
  if (!ack?.ok) return false;
  await desk.live.reached(ack.rev);
  const state = desk.live.state.value;
  const top = state?.cards[on] && topOf(state, state.cards[on]);
  const times = state && top ? cardsUnder(state, top).length + 1 : 0;
  const words = tn("One card now, said %(num)s time: %(card)s", "One card now, said %(num)s times: %(card)s", times, { card: cardInWords(desk, top ?? undefined) });
  tellWithUndo(desk, words + dots, () => undoStep(desk, ack.step), ack.step);
  return true;
}

/**
 * @param {Desk} desk
 * @param {Card} card lies under another
 */
export async function putOnTop(desk, card) {
  desk.menu.value = null;
  const ack = await speak(desk, "card.top", { card: card.id });
  if (ack?.ok) tellWithUndo(desk, t("On top now: %(card)s", { card: cardInWords(desk, card) }), () => undoStep(desk, ack.step), ack.step);
}

/**
 * @param {Desk} desk
 * @param {Card} card lies under another
 */
export async function takeOut(desk, card) {
  closeMenu(desk);
  const ack = await speak(desk, "card.unstack", { card: card.id });
  if (ack?.ok) tellWithUndo(desk, t("A card of its own again: %(card)s", { card: cardInWords(desk, card) }), () => undoStep(desk, ack.step), ack.step);
}

/**
 * All cards of a stack lie beside each other again.
 *
 * @param {Desk} desk
 * @param {Card} card the one on top
 */
export async function takeApart(desk, card) {
  closeMenu(desk);
  const times = (desk.live.state.value ? cardsUnder(desk.live.state.value, card).length : 0) + 1;
  const ack = await speak(desk, "card.unstack", { card: card.under ?? card.id });
  if (ack?.ok) tellWithUndo(desk, tn("%(num)s card again.", "%(num)s cards again.", times), () => undoStep(desk, ack.step), ack.step);
}
