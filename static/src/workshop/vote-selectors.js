import { ranked, stepText } from "../core/words/vote.js";
import { currentRound } from "./selectors.js";

/**
 * What the screens ask of a vote. Pure: the same state gives the same answer.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Round} Round
 * @typedef {{id: string, text: string, emoji: string, addressee: string, colour: import("../core/stream/shapes.js").Colour | null}} Choice
 *   a cluster, or a card; `addressee`: for whom a call is
 */

/**
 * The vote that is looked at: the chosen round or else the current one, if it is a vote that was opened.
 *
 * @param {State} state
 * @param {string | null} [chosen]
 * @returns {Round | null}
 */
export function shownVote(state, chosen = null) {
  const round = state.rounds[chosen ?? ""] ?? currentRound(state);
  return round?.kind === "vote" && state.votes[round.id] ? round : null;
}

/** Of a vote that brings its own choices: the steps of a scale, or hands. @param {Pick<Round, "voting">} vote */
export const isOwnChoice = ({ voting }) => voting === "scale" || voting === "hands";

/**
 * What stands on the ballot and still on the board, in the ballot's order.
 *
 * @param {State} state
 * @param {Round} vote
 * @returns {Choice[]}
 */
export function choicesOf(state, vote) {
  if (isOwnChoice(vote)) return (vote.options ?? []).map((word, at) => step(`${at + 1}`, word));
  const found = (vote.ballot ?? []).map((id) => choice(state, id));
  return found.filter((one) => one !== null);
}

/**
 * @param {string} id
 * @param {string} word
 * @returns {Choice}
 */
const step = (id, word) => ({ id, text: stepText(id, word), emoji: "", addressee: "", colour: null });

/**
 * @param {State} state
 * @param {string} id
 * @returns {Choice | null}
 */
function choice(state, id) {
  const cluster = state.clusters[id];
  const card = state.cards[id];
  if (cluster?.public) return { id, text: cluster.title, emoji: "", addressee: "", colour: cluster.colour };
  return card?.public ? { id, text: card.text, emoji: card.emoji, addressee: card.addressee, colour: null } : null;
}

/**
 * Choices with their dots, most first, of a scale from its lowest step; and how many of these were counted in the room.
 * Null until the vote is closed.
 *
 * @param {State} state
 * @param {Round} vote
 */
export function resultsOf(state, vote) {
  const results = state.votes[vote.id]?.results;
  if (!results) return null;
  const choices = new Map(choicesOf(state, vote).map((choice) => [choice.id, choice]));
  const all = ranked([...choices.keys()], results);
  if (isOwnChoice(vote)) all.sort((a, b) => Number(a.id) - Number(b.id));
  return all.map((result) => ({
    ...result,
    counted: state.votes[vote.id].counted?.[result.id] ?? 0,
    choice: /** @type {Choice} */ (choices.get(result.id)),
  }));
}

/**
 * Whether somebody put dots on any of these, in a vote that is open or in one that is over.
 *
 * @param {State} state
 * @param {string[]} ids of clusters or cards
 * @returns {"open" | "closed" | null}
 */
export function votedOn(state, ids) {
  const on = Object.values(state.rounds).filter((round) => round.ballot?.some((id) => ids.includes(id)));
  if (on.some((vote) => vote.state === "open" && state.votes[vote.id]?.voters)) return "open";
  return on.some((vote) => ids.some((id) => state.votes[vote.id]?.results?.[id])) ? "closed" : null;
}

/**
 * How many voted, of how many who can: people with a phone who are in the workshop.
 *
 * @param {State} state
 * @param {Round} vote
 */
export function turnoutOf(state, vote) {
  const all = Object.values(state.participants).filter((person) => !person.removed && !person.guest).length;
  return { voted: state.votes[vote.id]?.voters ?? 0, all };
}

/**
 * The round that a vote is about.
 *
 * @param {State} state
 * @param {Round} vote
 */
export function sourceOf(state, vote) {
  const [first] = choicesOf(state, vote);
  const lens = state.lenses[state.clusters[first?.id ?? ""]?.lens ?? ""];
  return state.rounds[lens?.round ?? state.cards[first?.id ?? ""]?.round ?? ""] ?? null;
}
