import { areSame } from "./shallow-equal.js";
import { cardsIn, cardsOf, isOnBoard } from "./selectors.js";

/**
 * Cards that say the same lie in a stack: one on top, which is drawn with their number, the others under it. Each of those
 * names the one on top; where that one does not lie here, the first of the others is on top. As in `domain/stacks.py`.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Card} Card
 * @typedef {ReadonlyMap<string, readonly Card[]>} Below the cards under the one on top, by its id; of stacks alone
 */

/** @type {readonly Card[]} */
const NONE = [];
/** @type {WeakMap<State["cards"], {below: Below, under: ReadonlyMap<string, string>}>} */
const known = new WeakMap();
/** @type {Below} */
let last = new Map();

/**
 * The stacks of a board; the same object as before as long as they hold the same cards.
 *
 * @param {Pick<State, "cards">} state
 */
export const belowIn = (state) => stacksIn(state).below;

/**
 * The cards under this one.
 *
 * @param {Pick<State, "cards">} state
 * @param {Card} card
 */
export const cardsUnder = (state, card) => belowIn(state).get(card.id) ?? NONE;

/**
 * How often a card was said.
 *
 * @param {Below} below
 * @param {Card} card
 */
export const timesIn = (below, card) => (below.get(card.id) ?? NONE).length + 1;

/**
 * The card that stands for this one: itself, unless it lies under another.
 *
 * @param {Pick<State, "cards">} state
 * @param {Card} card
 */
export const topOf = (state, card) => state.cards[stacksIn(state).under.get(card.id) ?? card.id];

/**
 * Whether it lies under another.
 *
 * @param {Pick<State, "cards">} state
 * @param {Card} card
 */
export const isUnder = (state, card) => stacksIn(state).under.has(card.id);

/**
 * The cards of a round that lie on the board, of those that say the same the one on top.
 *
 * @param {State} state
 * @param {string} round
 */
export const topsOf = (state, round) => cardsOf(state, round).filter((card) => !isUnder(state, card));

/**
 * The cards of a cluster in their order, of those that say the same the one on top.
 *
 * @param {State} state
 * @param {string} cluster
 */
export const topsIn = (state, cluster) => cardsIn(state, cluster).filter((card) => !isUnder(state, card));

/**
 * Everybody who made a card, or one of those under it.
 *
 * @param {Pick<State, "cards">} state
 * @param {Card} card
 */
export const authorsOfAll = (state, card) => authorsOf([card, ...cardsUnder(state, card)]);

/** Everybody who made one of these, each once. @param {readonly Card[]} cards */
export const authorsOf = (cards) => [...new Set(cards.flatMap(({ authors }) => authors))];

/** @param {Pick<State, "cards">} state */
function stacksIn({ cards }) {
  const before = known.get(cards);
  if (before) return before;
  const below = keptSame(stacksOf(cards));
  const under = new Map([...below].flatMap(([top, others]) => others.map((card) => /** @type {const} */ ([card.id, top]))));
  const made = { below, under };
  known.set(cards, made);
  return made;
}

/**
 * @param {State["cards"]} cards
 * @returns {Below}
 */
function stacksOf(cards) {
  /** @type {Map<string, Card[]>} */
  const named = new Map();
  for (const id in cards) {
    const { under } = cards[id];
    if (under && isOnBoard(cards[id])) named.set(under, [...(named.get(under) ?? []), cards[id]]);
  }
  /** @type {Map<string, Card[]>} */
  const below = new Map();
  for (const [name, others] of named) {
    others.sort((a, b) => a.number - b.number);
    const top = cards[name] && isOnBoard(cards[name]) && !cards[name].under ? cards[name] : /** @type {Card} */ (others.shift());
    if (others.length) below.set(top.id, others);
  }
  return below;
}

/** @param {Below} made */
function keptSame(made) {
  const isSame = made.size === last.size && [...made].every(([top, others]) => areSame(others, last.get(top) ?? NONE));
  last = isSame ? last : made;
  return last;
}
