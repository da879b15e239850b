import { t, tn } from "../../core/words/i18n.js";
import { cardInWords, clusterInWords } from "../../leading/covered-words.js";
import { isLocked } from "./cards-in-hand.js";

/**
 * What a screen reader hears, and what stands in the bar, while cards are carried with the keys.
 *
 * @typedef {import("../desk.js").Desk} Desk
 */

/**
 * One card by its words unless they are covered, several by how many they are.
 *
 * @param {Desk} desk
 * @param {string[]} cards
 */
export function cardsInWords(desk, cards) {
  if (cards.length !== 1) return tn("%(num)s card", "%(num)s cards", cards.length);
  return cardInWords(desk, desk.live.state.value?.cards[cards[0]]);
}

/**
 * @param {Desk} desk
 * @param {string[]} cards
 */
export function pickedUpWords(desk, cards) {
  const what = cardsInWords(desk, cards);
  return cards.length === 1
    ? t("Picked up: %(card)s. Arrow keys choose a place, space drops it, Escape puts it back.", { card: what })
    : t("Picked up: %(cards)s. Arrow keys choose a place, space drops them, Escape puts them back.", { cards: what });
}

/**
 * @param {Desk} desk
 * @param {import("./carry-places.js").Place} place
 */
export function placeInWords(desk, place) {
  if (place.zone === "inbox") return t("Among the new cards");
  if (place.zone === "new") return t("In a new cluster");
  const cluster = clusterInWords(desk, desk.live.state.value?.clusters[place.cluster]);
  if (isLocked(desk, place.cluster)) return t("%(cluster)s is locked and takes nothing", { cluster });
  if (place.before) return t("Before “%(card)s” in %(cluster)s", { card: cardsInWords(desk, [place.before]), cluster });
  return place.after ? t("At the end of %(cluster)s", { cluster }) : t("In %(cluster)s, which is empty", { cluster });
}
