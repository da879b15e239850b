import { speaker, cardsOfSpeaker } from "../core/words/speakers.js";
import { topsIn, topsOf } from "./said-the-same.js";
import { cardsOf, clustersOf, currentRound, isOnBoard, lensOnStage, shownRound } from "./selectors.js";

/**
 * The presenter's walk, card after card large on the stage, through cards that the room may see already. The server walks by
 * the same order (`actions/leading/walking.py`); here it is told where one stands.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Card} Card
 * @typedef {import("../core/stream/shapes.js").Cluster} Cluster
 * @typedef {"next" | "previous"} To
 * @typedef {{cards: Card[], at: number, cluster: Cluster | null}} Walk `at`: the place of the large card, -1 before the first
 *   one; `cluster`: the one that is walked through
 */

/** @type {WeakMap<State, Walk | null>} */
const known = new WeakMap();
/** @type {WeakMap<State["cards"], State["cards"]>} */
const seen = new WeakMap();

/**
 * The cards that the room may see.
 *
 * @param {State["cards"]} cards
 */
function inSight(cards) {
  const before = seen.get(cards);
  const found = before ?? Object.fromEntries(Object.entries(cards).filter(([, card]) => card.public));
  if (!before) seen.set(cards, found);
  return found;
}

/**
 * What is walked through from what is large now; null where no card may stand on the stage. Found once for each state.
 *
 * @param {State} state
 * @returns {Walk | null}
 */
export function walkOf(state) {
  const before = known.get(state);
  if (before !== undefined) return before;
  const found = walkFrom(state);
  known.set(state, found);
  return found;
}

/**
 * Whether there is a card to begin with, where nothing is large.
 *
 * @param {State} state
 */
export function mayBegin(state) {
  const round = shownRound(state);
  return round !== null && cardsOf(state, round.id).some((card) => card.public);
}

/**
 * @param {State} all
 * @returns {Walk | null}
 */
function walkFrom(all) {
  const state = { ...all, cards: inSight(all.cards) };
  const { card: id, cluster, within } = state.workshop.spotlight ?? {};
  const card = state.cards[id ?? ""];
  if (cluster && state.clusters[cluster]) return through(state, state.clusters[cluster]);
  if (!card || !isOnBoard(card)) return throughAll(state, shownRound(state), null);
  const spoken = spokenCards(state);
  if (spoken.length > 1 && spoken.includes(card)) return { cards: spoken, at: spoken.indexOf(card), cluster: null };
  const around = within === card.round ? null : clusterOf(state, card, within);
  return around ? through(state, around, card) : throughAll(state, state.rounds[card.round] ?? null, card);
}

/**
 * Whether there is another card on that side, or the cluster as a whole before its first one.
 *
 * @param {Walk | null} walk
 * @param {To} to
 */
export function mayWalk(walk, to) {
  if (!walk) return false;
  return to === "next" ? walk.at < walk.cards.length - 1 : walk.at > 0 || (walk.at === 0 && walk.cluster !== null);
}

/** Where one stands, as “3/7”; empty before the first card and where there is but one. @param {Walk | null} walk */
export const placeOf = (walk) => (walk && walk.at >= 0 && walk.cards.length > 1 ? `${walk.at + 1}/${walk.cards.length}` : "");

/**
 * A step, as `spotlight.step` takes it: it says what is large before it, so that two who press together make one.
 *
 * @param {State} state
 * @param {To} to
 */
export const stepFrom = (state, to) => ({ to, seen: state.workshop.spotlight });

/**
 * @param {State} state
 * @param {Cluster} cluster
 * @param {Card | null} [card]
 * @returns {Walk | null}
 */
function through(state, cluster, card = null) {
  return walk(topsIn(state, cluster.id), card, cluster);
}

/**
 * The new cards of a round, then cluster by cluster.
 *
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Round | null} round
 * @param {Card | null} card
 * @returns {Walk | null}
 */
function throughAll(state, round, card) {
  if (!round) return null;
  const lens = lensOnStage(state, round.id);
  const grouped = lens ? clustersOf(state, lens.id).flatMap(({ id }) => topsIn(state, id)) : [];
  const placed = new Set(grouped);
  return walk([...topsOf(state, round.id).filter((one) => !placed.has(one)), ...grouped], card, null);
}

/**
 * @param {Card[]} cards
 * @param {Card | null} card
 * @param {Cluster | null} cluster
 * @returns {Walk | null}
 */
const walk = (cards, card, cluster) => (cards.length ? { cards, at: card ? cards.indexOf(card) : -1, cluster } : null);

/**
 * The cluster that is walked through, while the card lies in it; else the one in which the stage shows the card.
 *
 * @param {State} state
 * @param {Card} card
 * @param {string | undefined} within
 */
function clusterOf(state, card, within) {
  const shown = lensOnStage(state, card.round)?.id;
  const lying = Object.values(state.placements).filter((placement) => placement.card === card.id && state.clusters[placement.cluster]);
  const found = lying.find(({ cluster }) => cluster === within) ?? lying.find(({ lens }) => lens === shown);
  return found ? state.clusters[found.cluster] : null;
}

/** The cards of who speaks now, where it may be known whose they are. @param {State} state */
function spokenCards(state) {
  const round = currentRound(state);
  const now = round?.names ? speaker(round) : null;
  return round && now ? cardsOfSpeaker(state, round, now) : [];
}
