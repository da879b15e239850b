import { t, tn } from "../core/words/i18n.js";
import { together, withoutPartner } from "./pair-counts.js";

/**
 * How good a draw is, by its objective: first nobody meets again, then everybody meets another organisation.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Pair} Pair
 */

/**
 * @param {State} state
 * @param {string} round
 * @returns {{again: number | null, colleagues: number | null}} pairs in which people meet again, and pairs with people of
 *   one organisation; null where nobody met before, or where organisations are not known
 */
export function drawWorth(state, round) {
  const pairs = together(state, round);
  const before = Object.values(state.pairs).filter((pair) => pair.round !== round && pair.members.length > 1);
  const met = new Set(before.flatMap((pair) => twosOf(pair.members)));
  const known = pairs.flatMap((pair) => organisations(state, pair)).length > 1;
  return {
    again: before.length ? pairs.filter((pair) => twosOf(pair.members).some((two) => met.has(two))).length : null,
    colleagues: known ? pairs.filter((pair) => hasTwice(organisations(state, pair))).length : null,
  };
}

/**
 * The same in a sentence or two; empty where there is nothing to say.
 *
 * @param {State} state
 * @param {string} round
 */
export function drawInWords(state, round) {
  if (!together(state, round).length) return "";
  const { again, colleagues } = drawWorth(state, round);
  const words = [];
  if (again !== null) {
    words.push(again ? tn("People meet again in %(num)s pair.", "People meet again in %(num)s pairs.", again) : t("Nobody meets somebody again."));
  }
  if (colleagues !== null) {
    words.push(
      colleagues
        ? tn("%(num)s pair has people of the same organisation.", "%(num)s pairs have people of the same organisation.", colleagues)
        : everybodyIsKnown(state, round)
          ? t("Everybody meets another organisation.")
          : t("As far as is known, no pair has people of the same organisation."),
    );
  }
  return words.join(" ");
}

/**
 * Whether everybody sits with somebody, and said where they come from.
 *
 * @param {State} state
 * @param {string} round
 */
const everybodyIsKnown = (state, round) =>
  !withoutPartner(state, round).length && together(state, round).every((pair) => organisations(state, pair).length === pair.members.length);

/**
 * Who sits with whom, to see whether a draw changed anything.
 *
 * @param {State} state
 * @param {string} round
 */
export const arrangement = (state, round) => together(state, round).map((pair) => [...pair.members].sort().join("+")).sort().join(" ");

/** @param {string[]} members */
function twosOf(members) {
  const sorted = [...members].sort();
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => `${one}+${other}`));
}

/**
 * @param {State} state
 * @param {Pair} pair
 */
const organisations = (state, pair) => pair.members.map((id) => state.participants[id]?.organisation.trim().toLowerCase()).filter(Boolean);

/** @param {unknown[]} list */
const hasTwice = (list) => new Set(list).size < list.length;
