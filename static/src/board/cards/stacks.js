import { html } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { cardView } from "./card-view.js";
import { drawnFrom } from "../drawing/draw-when-changed.js";
import { cardFacts } from "../../workshop/draw-facts.js";
import { stackHeight } from "../drawing/height-estimates.js";
import { areSame } from "../../workshop/shallow-equal.js";

/**
 * New cards lie in stacks of those that arrived after each other, so that the browser can leave out the stacks that are
 * out of sight. A card stays in its stack whatever leaves from before it.
 *
 * @typedef {import("../../core/stream/shapes.js").Card} Card
 * @typedef {{number: number, cards: Card[]}} Stack
 */

const SIZE = 20;

/** @type {Map<number, Stack>} */
let before = new Map();

/**
 * A stack is the same object as before when it holds the same cards.
 *
 * @param {Card[]} cards by arrival
 * @returns {Stack[]}
 */
export function stacksOf(cards) {
  /** @type {Map<number, Stack>} */
  const made = new Map();
  for (const card of cards) {
    const number = Math.floor(card.number / SIZE);
    const stack = made.get(number);
    if (stack) stack.cards.push(card);
    else made.set(number, { number, cards: [card] });
  }
  for (const [number, { cards }] of made) {
    const old = before.get(number);
    if (old && areSame(old.cards, cards)) made.set(number, old);
  }
  before = made;
  return [...made.values()];
}

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
