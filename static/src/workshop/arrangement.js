import { belowIn, isUnder, topsOf } from "./said-the-same.js";
import { areSame, sameValues } from "./shallow-equal.js";
import { byOrder, clustersOf, isOnBoard } from "./selectors.js";

/**
 * The cards of a round through a lens: clusters with their cards, and those that lie in none. Of cards that say the same it is
 * the one on top.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Card} Card
 * @typedef {import("../core/stream/shapes.js").Cluster} Cluster
 * @typedef {import("../core/stream/shapes.js").Lens} Lens
 * @typedef {{cluster: Cluster, cards: Card[]}} Column
 * @typedef {{inbox: Card[], clusters: Column[], below: import("./said-the-same.js").Below}} Arrangement `below`: cards that say
 *   the same as one of these
 * @typedef {{lens: string, cards: string[], cluster: string | null, after?: string | null}} Move
 *   as in `cards.place`: behind `after`; null means first, left out means last
 */

/**
 * What did not change is the same object as in the arrangement made before for this lens, so that a screen can tell what
 * it need not draw again.
 *
 * @param {State} state
 * @param {Lens} lens
 * @param {Move[]} [moves] those that the server has not yet confirmed
 * @returns {Arrangement}
 */
export function arrange(state, lens, moves = []) {
  const from = { lens, moves, cards: state.cards, clusters: state.clusters, placements: state.placements };
  const old = before.get(lens.id);
  if (old && sameValues(old.from, from)) return old.arrangement;
  const columns = cardIdsByCluster(state, lens.id, moves);
  const placed = new Set([...columns.values()].flat());
  const made = {
    below: belowIn(state),
    inbox: topsOf(state, lens.round).filter((card) => !placed.has(card.id)),
    clusters: clustersOf(state, lens.id).map((cluster) => ({
      cluster,
      cards: (columns.get(cluster.id) ?? []).map((id) => state.cards[id]),
    })),
  };
  const arrangement = keepSame(old?.arrangement, made);
  before.set(lens.id, { from, arrangement });
  return arrangement;
}

/** The last arrangement by lens, and what it was made from. @type {Map<string, {from: object, arrangement: Arrangement}>} */
const before = new Map();

/**
 * @param {Arrangement | undefined} old
 * @param {Arrangement} made
 * @returns {Arrangement}
 */
function keepSame(old, made) {
  if (!old) return made;
  const columns = new Map(old.clusters.map((column) => [column.cluster.id, column]));
  const clusters = made.clusters.map((column) => {
    const was = columns.get(column.cluster.id);
    return was && was.cluster === column.cluster && areSame(was.cards, column.cards) ? was : column;
  });
  const inbox = areSame(old.inbox, made.inbox) ? old.inbox : made.inbox;
  if (inbox === old.inbox && made.below === old.below && areSame(old.clusters, clusters)) return old;
  return { inbox, clusters: areSame(old.clusters, clusters) ? old.clusters : clusters, below: made.below };
}

/**
 * Whether a card is drawn by itself.
 *
 * @param {State} state
 * @param {string} id
 */
function lies(state, id) {
  const card = state.cards[id];
  return Boolean(card) && isOnBoard(card) && !isUnder(state, card);
}

/**
 * Card ids by cluster id, in order, with unconfirmed moves laid over them.
 *
 * @param {State} state
 * @param {string} lens
 * @param {Move[]} moves
 */
function cardIdsByCluster(state, lens, moves) {
  const columns = new Map(clustersOf(state, lens).map((cluster) => [cluster.id, /** @type {string[]} */ ([])]));
  Object.values(state.placements)
    .filter((placement) => placement.lens === lens && lies(state, placement.card))
    .sort((a, b) => byOrder(a, b) || (a.card < b.card ? -1 : 1))
    .forEach((placement) => columns.get(placement.cluster)?.push(placement.card));
  for (const { cards, cluster, after, lens: of } of moves) {
    const there = cards.filter((card) => state.cards[card]);
    if (of !== lens || !there.length) continue;
    for (const [id, ids] of columns) if (ids.some((other) => there.includes(other))) columns.set(id, ids.filter((other) => !there.includes(other)));
    const target = cluster && columns.get(cluster);
    if (cluster && target) columns.set(cluster, insert(target, there, after));
  }
  return columns;
}

/**
 * Put cards behind `after` (null: first; undefined: last) in a list of ids that holds none of them.
 *
 * @param {string[]} ids
 * @param {string[]} cards
 * @param {string | null | undefined} after
 */
function insert(ids, cards, after) {
  const at = after === undefined ? ids.length : after === null ? 0 : ids.indexOf(after) + 1 || ids.length;
  return [...ids.slice(0, at), ...cards, ...ids.slice(at)];
}
