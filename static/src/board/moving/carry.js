import { t } from "../../core/words/i18n.js";
import { nextPlace, placeToBegin, without } from "./carry-places.js";
import { cardsInWords, pickedUpWords, placeInWords } from "./carry-words.js";
import { focusOnThing } from "../drawing/focus.js";
import { areHeldFast, isLocked, letGo, takeInHand, tellLocked } from "./cards-in-hand.js";
import { cardsInOrder, readLayout } from "../drawing/layout.js";
import { openPicker } from "./picking.js";
import { putInto, putIntoNew } from "./chosen-places.js";
import { takenWith } from "./ticked-cards.js";

/**
 * Carrying cards with the keyboard: space picks up, arrows choose the place, space drops, Escape puts back.
 *
 * @typedef {import("../desk.js").Desk} Desk
 */

/**
 * @param {Desk} desk
 * @param {string} card
 */
export function pickUp(desk, card) {
  const layout = readLayout(document);
  const cards = takenWith(desk.ticks.value, cardsInOrder(layout), card);
  if (areHeldFast(desk, cards)) return tellLocked(desk);
  desk.menu.value = null;
  takeInHand(desk, cards, placeToBegin(layout, cards));
  desk.announcement.value = pickedUpWords(desk, cards);
}

/**
 * A key while cards are carried. Letters mean nothing then, except `g`, which asks where to.
 *
 * @param {Desk} desk
 * @param {KeyboardEvent} event
 */
export function carryByKey(desk, event) {
  const { key } = event;
  if (key === "Tab") return putBackInPlace(desk);
  if (key === "Shift" || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (key === "Escape") return putBackInPlace(desk);
  if (key === " " || key === "Enter") return event.repeat ? undefined : drop(desk);
  if (key === "g") return moveTo(desk);
  choose(desk, key);
}

/**
 * @param {Desk} desk
 * @param {string} key
 */
function choose(desk, key) {
  const holding = desk.holding.value;
  if (!holding?.place) return;
  const place = nextPlace(without(readLayout(document), holding.cards), holding.place, key);
  if (place === holding.place) return;
  desk.holding.value = { ...holding, place };
  desk.announcement.value = placeInWords(desk, place);
}

/** @param {Desk} desk */
function drop(desk) {
  const { cards, place } = /** @type {import("./cards-in-hand.js").Holding} */ (desk.holding.value);
  if (!place) return;
  if (place.zone === "cluster" && isLocked(desk, place.cluster)) return tellLocked(desk);
  letGo(desk);
  if (place.zone === "new") putIntoNew(desk, cards);
  else putInto(desk, cards, place.zone === "inbox" ? { cluster: null } : { cluster: place.cluster, after: place.after });
}

/** @param {Desk} desk */
export function putBackInPlace(desk) {
  const cards = desk.holding.value?.cards;
  letGo(desk);
  if (!cards) return;
  desk.announcement.value = t("Back where it was: %(cards)s.", { cards: cardsInWords(desk, cards) });
  focusOnThing({ card: cards[0] });
}

/** @param {Desk} desk */
function moveTo(desk) {
  const cards = desk.holding.value?.cards ?? [];
  letGo(desk);
  openPicker(desk, cards);
}
