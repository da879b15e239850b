import { tn } from "../core/words/i18n.js";
import { participantsInOrder, pairsOf } from "./selectors.js";

/**
 * Who works together in a round, counted as people count: a pair is two, a trio three, and who sits alone has no partner.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Pair} Pair
 */

/**
 * People who are here and in no pair of the round.
 *
 * @param {State} state
 * @param {string} round
 */
export function inNoPair(state, round) {
  const paired = new Set(pairsOf(state, round).flatMap((pair) => pair.members));
  return participantsInOrder(state).filter((person) => !paired.has(person.id));
}

/**
 * People who are here and have nobody to work with: in no pair, or alone in one.
 *
 * @param {State} state
 * @param {string} round
 */
export function withoutPartner(state, round) {
  const accompanied = new Set(together(state, round).flatMap((pair) => pair.members));
  return participantsInOrder(state).filter((person) => !accompanied.has(person.id));
}

/**
 * Pairs and trios, without those in which somebody sits alone.
 *
 * @param {State} state
 * @param {string} round
 */
export const together = (state, round) => pairsOf(state, round).filter((pair) => pair.members.length > 1);

/**
 * Such as "2 pairs, 1 trio".
 *
 * @param {State} state
 * @param {string} round
 */
export function pairsInWords(state, round) {
  const groups = together(state, round);
  const trios = groups.filter((pair) => pair.members.length > 2).length;
  const pairs = groups.length - trios;
  const words = [];
  if (pairs || !trios) words.push(tn("%(num)s pair", "%(num)s pairs", pairs));
  if (trios) words.push(tn("%(num)s trio", "%(num)s trios", trios));
  return words.join(", ");
}

/** @param {number} num */
export const withoutInWords = (num) => tn("%(num)s person is without a partner.", "%(num)s people are without a partner.", num);
