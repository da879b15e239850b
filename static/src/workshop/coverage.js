import { contributorsOf, currentRound, participantsInOrder, takesCards } from "./selectors.js";

/**
 * Who and what has no place yet, as counts: for who leads and who writes, never for the room, and never in an order of
 * who did more.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Participant} Participant
 * @typedef {{unheard: string[], unsent: Participant[]}} Coverage `unheard`: organisations, as first typed, of which nobody
 *   has a card or had a turn to speak, once others have; `unsent`: who sent no card in the round that is open
 */

/**
 * Made once for each revision.
 *
 * @param {State} state
 * @returns {Coverage}
 */
export function coverageOf(state) {
  const made = known.get(state) ?? { unheard: unheardOrganisations(state), unsent: withoutCard(state) };
  known.set(state, made);
  return made;
}

/**
 * How many cards lie in no cluster, once there are clusters.
 *
 * @param {import("./arrangement.js").Arrangement} arrangement
 */
export const looseCards = ({ inbox, clusters }) => (clusters.some(({ cards }) => cards.length) ? inbox.length : 0);

/** @type {WeakMap<State, Coverage>} */
const known = new WeakMap();

/** Names of organisations that differ in capitals and blanks alone are one. @param {string} name */
export const folded = (name) => name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

/** @param {State} state */
function unheardOrganisations(state) {
  const heard = heardPeople(state);
  /** @type {Map<string, {name: string, heard: boolean}>} */
  const found = new Map();
  for (const person of participantsInOrder(state)) {
    const key = folded(person.organisation);
    const one = found.get(key) ?? { name: person.organisation.trim(), heard: false };
    one.heard ||= heard.has(person.id);
    if (key) found.set(key, one);
  }
  return heard.size ? [...found.values()].filter((one) => !one.heard).map((one) => one.name) : [];
}

/**
 * Ids of those who wrote a card, alone or in a pair, or whose turn to speak came.
 *
 * @param {State} state
 */
export function heardPeople({ cards, rounds, pairs }) {
  const heard = new Set(Object.values(cards).flatMap((card) => card.authors));
  for (const { queue } of Object.values(rounds)) {
    for (const speaker of queue ? queue.order.slice(0, queue.at + 1) : []) {
      for (const person of pairs[speaker]?.members ?? [speaker]) heard.add(person);
    }
  }
  return heard;
}

/** @param {State} state */
function withoutCard(state) {
  const round = currentRound(state);
  if (!round || round.state !== "open" || !takesCards(round)) return [];
  const sent = contributorsOf(state, round.id);
  return participantsInOrder(state).filter((person) => !sent.has(person.id));
}
