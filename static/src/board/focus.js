import { elementOf, nextInInbox } from "./layout.js";

/**
 * Where the focus goes by itself, so that one can go on.
 *
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("./desk.js").About} About
 * @typedef {import("./layout.js").Layout} Layout
 */

/** @param {About | null} about */
export function focusOnThing(about) {
  const element = about && elementOf(document, about);
  element?.focus();
  return Boolean(element);
}

/**
 * Where to go on after a move: new cards lead to the next new one, others are followed.
 *
 * @param {Layout} before the move
 * @param {string[]} cards
 * @returns {About}
 */
export function onwardFrom(before, cards) {
  const next = cards.some((card) => before.inbox.includes(card)) ? nextInInbox(before, cards) : null;
  return { card: next ?? cards[0] };
}
