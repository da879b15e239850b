import { html } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { cardView } from "../cards/card-view.js";
import { drawnFrom } from "../drawing/draw-when-changed.js";
import { cardFacts } from "../../workshop/draw-facts.js";
import { cardHeight, stackHeight } from "../drawing/height-estimates.js";
import { areSame } from "../../workshop/shallow-equal.js";

/**
 * New cards lie in columns, and within a column in stacks of those that arrived after each other, so that the browser can
 * leave out the stacks that are out of sight. A card stays in its column and in its stack whatever leaves from before it.
 *
 * @typedef {import("../../core/stream/shapes.js").Card} Card
 * @typedef {{number: number, cards: Card[]}} Stack
 */

const SIZE = 20;
/** From when on columns are too uneven, in pixels of a card to be read. */
const UNEVEN = 900;

/** In which column a card lies, by its id. @type {Map<string, number>} */
let places = new Map();
/** What was placed last. @type {{cards: Card[], columns: Card[][]}} */
let last = { cards: [], columns: [] };
/** @type {Map<string, Stack>} */
let before = new Map();

/**
 * A stack is the same object as before when it holds the same cards.
 *
 * @param {Card[]} cards by arrival
 * @param {number} columns
 * @param {(cards: Card[]) => number} fit how many of a column are drawn by now
 * @returns {Stack[][]} column by column
 */
export function stacksOf(cards, columns, fit) {
  /** @type {Map<string, Stack>} */
  const made = new Map();
  const stacks = placed(cards, columns).map((column, index) => {
    /** @type {Map<number, Stack>} */
    const own = new Map();
    for (const card of column.slice(0, fit(column))) {
      const number = Math.floor(card.number / SIZE);
      const stack = own.get(number);
      if (stack) stack.cards.push(card);
      else own.set(number, { number, cards: [card] });
    }
    return [...own.values()].map((stack) => {
      const key = `${index}:${stack.number}`;
      const old = before.get(key);
      const same = old && areSame(old.cards, stack.cards) ? old : stack;
      made.set(key, same);
      return same;
    });
  });
  before = made;
  return stacks;
}

/**
 * Cards over the columns: each where it lay, new ones in the shortest column.
 *
 * @param {Card[]} cards
 * @param {number} count
 * @returns {Card[][]}
 */
function placed(cards, count) {
  if (last.cards === cards && last.columns.length === count) return last.columns;
  const known = cards.map((card) => places.get(card.id)).map((column) => (column !== undefined && column < count ? column : undefined));
  const first = laidOut(cards, count, known);
  const { columns } = isUneven(first.heights) ? laidOut(cards, count, []) : first;
  places = new Map(columns.flatMap((column, index) => column.map((card) => /** @type {const} */ ([card.id, index]))));
  last = { cards, columns };
  return columns;
}

/**
 * @param {Card[]} cards
 * @param {number} count
 * @param {(number | undefined)[]} known the column of each card, where it has one
 */
function laidOut(cards, count, known) {
  const heights = Array.from({ length: count }, () => 0);
  const columns = heights.map(() => /** @type {Card[]} */ ([]));
  cards.forEach((card, at) => known[at] !== undefined && (heights[known[at]] += cardHeight(card)));
  cards.forEach((card, at) => {
    const column = known[at] ?? heights.indexOf(Math.min(...heights));
    if (known[at] === undefined) heights[column] += cardHeight(card);
    columns[column].push(card);
  });
  return { columns, heights };
}

/** @param {number[]} heights */
const isUneven = (heights) => Math.max(...heights) - Math.min(...heights) > UNEVEN;

/**
 * @param {import("../desk.js").Desk} desk
 * @param {{board: import("../../workshop/draw-facts.js").BoardFacts, stack: Stack}} facts
 */
export const stackView = (desk, facts) => drawnFrom(facts, () => drawn(desk, facts));

/**
 * @param {import("../desk.js").Desk} desk
 * @param {{board: import("../../workshop/draw-facts.js").BoardFacts, stack: Stack}} facts
 */
function drawn(desk, { board, stack: { cards } }) {
  return html`<div class="ideas stack" role="rowgroup" .style=${`--high: ${stackHeight(cards)}px`}>
    ${repeat(cards, (card) => card.id, (card) => cardView(desk, cardFacts(board, card, null)))}
  </div>`;
}
