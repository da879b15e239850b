/**
 * What the screens ask of a board snapshot. Pure: the same state gives the same answer.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Round} Round
 * @typedef {import("../core/stream/shapes.js").Card} Card
 * @typedef {import("../core/stream/shapes.js").Lens} Lens
 * @typedef {import("../core/stream/shapes.js").Cluster} Cluster
 */

/** @type {(a: {order: string}, b: {order: string}) => number} */
export const byOrder = (a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0);
/** @type {(a: {position: number}, b: {position: number}) => number} */
const byPosition = (a, b) => a.position - b.position;
/** @type {(a: {number: number}, b: {number: number}) => number} */
const byArrival = (a, b) => a.number - b.number;
/** @type {(a: {created_at: number}, b: {created_at: number}) => number} */
const byTime = (a, b) => a.created_at - b.created_at;

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
 * The round that the current question broke off, and that is taken up again after it.
 *
 * @param {State} state
 */
export const brokenOff = (state) => state.rounds[currentRound(state)?.asked?.back_to ?? ""] ?? null;

/**
 * The round to go on to: back to the one that was broken off, else the next of the agenda that is not skipped; the first
 * in the lobby; null after the last. Questions that were asked in between are over.
 *
 * @param {State} state
 */
export function nextRound(state) {
  const current = currentRound(state);
  const after = roundsInOrder(state).filter((round) => !current || round.position > current.position);
  return brokenOff(state) ?? after.find((round) => round.state !== "skipped" && !round.asked) ?? null;
}

/**
 * The round whose cards lie on the board: the chosen one, the current one, or the last before it that took cards as
 * planned.
 *
 * @param {State} state
 * @param {string | null} [chosen]
 */
export function shownRound(state, chosen = null) {
  if (chosen && state.rounds[chosen]) return state.rounds[chosen];
  const current = currentRound(state);
  if (!current) return null;
  const opened = roundsInOrder(state).filter((round) => round.state !== "waiting" && round.state !== "skipped");
  const before = opened.filter((round) => round.position <= current.position && (!round.asked || round === current));
  const upTo = before.filter(takesCards);
  const ended = state.workshop.status === "closed";
  return (ended && upTo.filter((round) => cardsOf(state, round.id).length).pop()) || (upTo.pop() ?? null);
}

/** Whether a card lies on the board: it is not taken off, and not waiting for a yes. @param {Card} card */
export const isOnBoard = (card) => card.state === "shown";

/** @type {WeakMap<State["cards"], Map<string, readonly Card[]>>} */
const sent = new WeakMap();

/**
 * All that was sent in a round, also what does not lie on the board.
 *
 * @param {State} state
 * @param {string} round
 */
export function sentIn({ cards }, round) {
  const byRound = sent.get(cards) ?? new Map();
  sent.set(cards, byRound);
  if (!byRound.has(round)) byRound.set(round, Object.values(cards).filter((card) => card.round === round).sort(byArrival));
  return /** @type {readonly Card[]} */ (byRound.get(round));
}

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
 * Through which lens the room sees a round: the one that is shown, else the first.
 *
 * @param {State} state
 * @param {string} round
 * @returns {Lens | null}
 */
export function lensOnStage(state, round) {
  const lenses = lensesOf(state, round);
  return lenses.find((lens) => lens.shown) ?? lenses[0] ?? null;
}

/**
 * @param {State} state
 * @param {string} lens
 */
export const clustersOf = (state, lens) =>
  Object.values(state.clusters)
    .filter((cluster) => cluster.lens === lens)
    .sort((a, b) => byOrder(a, b) || (a.id < b.id ? -1 : 1));

/**
 * The cards in a cluster that lie on the board, in their order.
 *
 * @param {State} state
 * @param {string} cluster
 */
export const cardsIn = (state, cluster) =>
  Object.values(state.placements)
    .filter((placement) => placement.cluster === cluster && state.cards[placement.card] && isOnBoard(state.cards[placement.card]))
    .sort((a, b) => byOrder(a, b) || (a.card < b.card ? -1 : 1))
    .map((placement) => state.cards[placement.card]);

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
    .sort(byTime);

/** What was kept for later and is still open, whatever round it came up in. @param {State} state */
export const parkedNotes = (state) => Object.values(state.notes).filter((note) => note.kind === "parked").sort(byTime);

/**
 * The other notes in the order of the rounds, the current round first; notes with no round last.
 *
 * @param {State} state
 */
export function notesByRound(state) {
  const sorted = Object.values(state.notes).filter((note) => note.kind !== "parked").sort(byTime);
  const current = currentRound(state);
  const rounds = [...(current ? [current] : []), ...roundsInOrder(state).filter((round) => round !== current), null];
  return rounds
    .map((round) => ({ round, notes: sorted.filter((note) => (state.rounds[note.round ?? ""] ?? null) === round) }))
    .filter((group) => group.notes.length > 0);
}
