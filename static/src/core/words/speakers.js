import { personName } from "./labels.js";

/**
 * What the screens ask of a speaking queue. A speaker is a participant or, in an exchange round, a pair.
 *
 * @typedef {import("../stream/shapes.js").BoardState} State
 * @typedef {import("../stream/shapes.js").Round} Round
 */

/** Who speaks now; null without a queue. @param {Round | null | undefined} round */
export const speaker = (round) => round?.queue?.order[round.queue.at] ?? null;

/** The participants that a speaker stands for. @param {State} state @param {string} id */
export function voices(state, id) {
  const ids = state.participants[id] ? [id] : (state.pairs[id]?.members ?? []);
  return ids.map((one) => state.participants[one]).filter((person) => person && !person.removed);
}

/**
 * Who speaks after this one, as far as they are still here.
 *
 * @param {State} state
 * @param {Round} round
 */
export const waitingSpeakers = (state, round) =>
  (round.queue?.order.slice(round.queue.at + 1) ?? []).filter((id) => voices(state, id).length);

/**
 * How the room calls a speaker: by name, and by number in a round that hides names.
 *
 * @param {State} state
 * @param {Round} round
 * @param {string} id
 */
export const calledBy = (state, round, id) =>
  voices(state, id).map((person) => personName(round.names ? person : { ...person, name: "" })).join(" + ");

/**
 * A speaker's cards in a round, as far as this screen knows whose they are.
 *
 * @param {State} state
 * @param {Round} round
 * @param {string} id
 */
export function cardsOfSpeaker(state, round, id) {
  const people = voices(state, id).map((person) => person.id);
  return Object.values(state.cards)
    .filter((card) => card.round === round.id && card.state === "shown")
    .filter((card) => card.pair === id || card.authors.some((author) => people.includes(author)))
    .sort((a, b) => a.number - b.number);
}
