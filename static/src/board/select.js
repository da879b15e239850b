/**
 * What the screens ask of a board snapshot. Pure: the same state gives the same answer.
 *
 * @typedef {import("../core/shapes.js").BoardState} State
 * @typedef {import("../core/shapes.js").Round} Round
 * @typedef {import("../core/shapes.js").Card} Card
 * @typedef {import("../core/shapes.js").Lens} Lens
 * @typedef {import("../core/shapes.js").Cluster} Cluster
 * @typedef {{cluster: Cluster, cards: Card[]}} Column
 * @typedef {{card: string, lens: string, cluster: string | null, after?: string | null}} Move
 *   as in `card.place`: behind `after`; null means first, left out means last
 */

/** @type {(a: {order: string}, b: {order: string}) => number} */
const byOrder = (a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0);
/** @type {(a: {position: number}, b: {position: number}) => number} */
const byPosition = (a, b) => a.position - b.position;
/** @type {(a: {number: number}, b: {number: number}) => number} */
const byArrival = (a, b) => a.number - b.number;

/** @param {State} state */
export const roundsInOrder = (state) => Object.values(state.rounds).sort(byPosition);
/** @param {State} state */
export const currentRound = (state) => state.rounds[state.workshop.round ?? ""] ?? null;
/** Everybody who takes part, without those who were taken out. @param {State} state */
export const participantsInOrder = (state) =>
  Object.values(state.participants)
    .filter((person) => !person.removed)
    .sort(byArrival);
/** @param {Round} round */
export const takesCards = (round) => round.takes.length > 0;

/**
 * The round after the current one that is not skipped; the first in the lobby; null after the last.
 *
 * @param {State} state
 */
export function nextRound(state) {
  const current = currentRound(state);
  const after = roundsInOrder(state).filter((round) => !current || round.position > current.position);
  return after.find((round) => round.state !== "skipped") ?? null;
}

/**
 * The round whose cards lie on the board: the chosen one, the current one, or the last before it that took cards.
 *
 * @param {State} state
 * @param {string | null} [chosen]
 */
export function shownRound(state, chosen = null) {
  if (chosen && state.rounds[chosen]) return state.rounds[chosen];
  const current = currentRound(state);
  if (!current) return null;
  const opened = roundsInOrder(state).filter((round) => round.state !== "waiting" && round.state !== "skipped");
  const upTo = opened.filter((round) => round.position <= current.position && takesCards(round));
  const ended = state.workshop.status === "closed";
  return (ended && upTo.filter((round) => cardsOf(state, round.id).length).pop()) || (upTo.pop() ?? null);
}

/** Whether a card lies on the board: it is not taken off, and not waiting for a yes. @param {Card} card */
const isOnBoard = (card) => card.state === "shown";

/**
 * All that was sent in a round, also what does not lie on the board.
 *
 * @param {State} state
 * @param {string} round
 */
export const sentIn = (state, round) =>
  Object.values(state.cards)
    .filter((card) => card.round === round)
    .sort(byArrival);

/**
 * The cards of a round that lie on the board.
 *
 * @param {State} state
 * @param {string} round
 */
export const cardsOf = (state, round) => sentIn(state, round).filter(isOnBoard);

/**
 * @param {State} state
 * @param {string} round
 */
export const lensesOf = (state, round) =>
  Object.values(state.lenses)
    .filter((lens) => lens.round === round)
    .sort(byPosition);

/**
 * @param {State} state
 * @param {string} lens
 */
export const clustersOf = (state, lens) =>
  Object.values(state.clusters)
    .filter((cluster) => cluster.lens === lens)
    .sort((a, b) => byOrder(a, b) || (a.id < b.id ? -1 : 1));

/**
 * Put a card behind `after` (null: first; undefined: last) in a list of ids that does not hold it.
 *
 * @param {string[]} ids
 * @param {string} card
 * @param {string | null | undefined} after
 */
function insert(ids, card, after) {
  const at = after === undefined ? ids.length : after === null ? 0 : ids.indexOf(after) + 1 || ids.length;
  return [...ids.slice(0, at), card, ...ids.slice(at)];
}

/**
 * Card ids by cluster id, in order, with the moves that the server has not yet confirmed laid over them.
 *
 * @param {State} state
 * @param {string} lens
 * @param {Move[]} moves
 */
function cardIdsByCluster(state, lens, moves) {
  const columns = new Map(clustersOf(state, lens).map((cluster) => [cluster.id, /** @type {string[]} */ ([])]));
  Object.values(state.placements)
    .filter((placement) => placement.lens === lens && state.cards[placement.card] && isOnBoard(state.cards[placement.card]))
    .sort((a, b) => byOrder(a, b) || (a.card < b.card ? -1 : 1))
    .forEach((placement) => columns.get(placement.cluster)?.push(placement.card));
  for (const { card, cluster, after, lens: of } of moves) {
    if (of !== lens || !state.cards[card]) continue;
    for (const [id, ids] of columns) columns.set(id, ids.filter((other) => other !== card));
    const target = cluster && columns.get(cluster);
    if (cluster && target) columns.set(cluster, insert(target, card, after));
  }
  return columns;
}

/**
 * The board through one lens: clusters with their cards, and the cards that lie in none.
 *
 * @param {State} state
 * @param {Lens} lens
 * @param {Move[]} [moves]
 * @returns {{inbox: Card[], clusters: Column[]}}
 */
export function arrange(state, lens, moves = []) {
  const columns = cardIdsByCluster(state, lens.id, moves);
  const placed = new Set([...columns.values()].flat());
  return {
    inbox: cardsOf(state, lens.round).filter((card) => !placed.has(card.id)),
    clusters: clustersOf(state, lens.id).map((cluster) => ({
      cluster,
      cards: (columns.get(cluster.id) ?? []).map((id) => state.cards[id]),
    })),
  };
}

/**
 * Where a card lies now, in the words of a `card.place` that brings it back there.
 *
 * @param {State} state
 * @param {string} lens
 * @param {string} card
 * @returns {{cluster: string | null, after?: string | null}}
 */
export function placeOf(state, lens, card) {
  for (const [cluster, ids] of cardIdsByCluster(state, lens, [])) {
    const at = ids.indexOf(card);
    if (at >= 0) return { cluster, after: at ? ids[at - 1] : null };
  }
  return { cluster: null };
}

/**
 * Ids of those who take part and sent a card in this round, alone or in a pair, whatever became of it.
 *
 * @param {State} state
 * @param {string} round
 * @returns {Set<string>}
 */
export function contributorsOf(state, round) {
  const ids = new Set();
  for (const card of sentIn(state, round)) card.authors.forEach((author) => ids.add(author));
  for (const id of ids) if (state.participants[id]?.removed) ids.delete(id);
  return ids;
}

/**
 * The pairs of a round in which somebody is.
 *
 * @param {State} state
 * @param {string} round
 */
export const pairsOf = (state, round) =>
  Object.values(state.pairs)
    .filter((pair) => pair.round === round && pair.members.length)
    .sort(byArrival);

/**
 * Pairs are drawn anew only as long as nobody has sent a card or typed a word of one.
 *
 * @param {State} state
 * @param {Round} round
 */
export const pairsMayBeDrawn = (state, round) =>
  round.kind === "exchange" && round.state === "open" && !sentIn(state, round.id).length &&
  !Object.values(state.pairs).some((pair) => pair.round === round.id && pair.begun);

/**
 * @param {State} state
 * @param {{card?: string, cluster?: string}} about
 */
export const notesAbout = (state, about) =>
  Object.values(state.notes)
    .filter((note) => (about.card ? note.card === about.card : about.cluster ? note.cluster === about.cluster : false))
    .sort((a, b) => a.created_at - b.created_at);

/**
 * Notes in the order of the rounds, the current round first; notes with no round last.
 *
 * @param {State} state
 */
export function notesByRound(state) {
  const sorted = Object.values(state.notes).sort((a, b) => a.created_at - b.created_at);
  const current = currentRound(state);
  const rounds = [...(current ? [current] : []), ...roundsInOrder(state).filter((round) => round !== current), null];
  return rounds
    .map((round) => ({ round, notes: sorted.filter((note) => (state.rounds[note.round ?? ""] ?? null) === round) }))
    .filter((group) => group.notes.length > 0);
}
