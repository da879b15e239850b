import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { arrange } from "../../../static/src/workshop/arrangement.js";
import { boardFacts, cardFacts } from "../../../static/src/workshop/draw-facts.js";
import { authorsOfAll, belowIn, cardsUnder, isUnder, timesIn, topOf, topsIn } from "../../../static/src/workshop/said-the-same.js";
import { walkOf } from "../../../static/src/workshop/walk.js";
import { createDesk } from "../../../static/src/board/desk.js";
import { aCard, aCluster, aParticipant, aRound, aWorkshop } from "../builders.js";

const lens = { id: "l", round: "r1", position: 0, title: "" };
const card = (number, over = {}) => aCard({ id: `c${number}`, number, authors: [`p${number}`], ...over });
const aBoard = (cards, over = {}) => ({
  workshop: aWorkshop(), rounds: { r1: aRound() }, pairs: {}, lenses: { l: lens }, clusters: { g1: aCluster() },
  participants: Object.fromEntries([1, 2, 3].map((number) => [`p${number}`, aParticipant({ id: `p${number}`, number, name: `N${number}` })])),
  cards: Object.fromEntries(cards.map((one) => [one.id, one])),
  placements: Object.fromEntries(cards.map((one, at) => [`l:${one.id}`, { lens: "l", card: one.id, cluster: "g1", order: `a${at}` }])),
  notes: {}, ...over,
});
const ids = (cards) => cards.map(({ id }) => id);

describe("cards that say the same", () => {
  const stacked = () => aBoard([card(1), card(3, { under: "c1" }), card(2, { under: "c1" }), card(4)]);

  it("are one card on a board, with the others under it by their numbers", () => {
    const board = stacked();
    assert.deepEqual(ids(cardsUnder(board, board.cards.c1)), ["c2", "c3"]);
    assert.equal(timesIn(belowIn(board), board.cards.c1), 3);
    assert.equal(timesIn(belowIn(board), board.cards.c4), 1);
    assert.deepEqual(ids(arrange(board, lens).clusters[0].cards), ["c1", "c4"]);
    assert.deepEqual(ids(topsIn(board, "g1")), ["c1", "c4"]);
    assert.deepEqual(ids(arrange({ ...board, placements: {} }, lens).inbox), ["c1", "c4"]);
    assert.equal(topOf(board, board.cards.c3), board.cards.c1);
  });

  it("are walked through once", () => {
    const board = stacked();
    assert.deepEqual(ids(walkOf(board).cards), ["c1", "c4"]);
    assert.deepEqual(ids(walkOf({ ...board, placements: {} }).cards), ["c1", "c4"]);
  });

  it("are shown by the next one while the one on top does not lie here", () => {
    for (const top of [card(1, { state: "asked" }), card(4)]) {
      const board = aBoard([top, card(3, { under: "c1" }), card(2, { under: "c1" })]);
      assert.deepEqual(ids(cardsUnder(board, board.cards.c2)), ["c3"]);
      assert.equal(isUnder(board, board.cards.c2), false);
    }
  });

  it("are no stack where nothing lies under a card here", () => {
    assert.equal(belowIn(aBoard([card(1), card(2, { under: "c1", state: "hidden" })])).size, 0);
  });

  it("have all of their authors", () => {
    const board = stacked();
    assert.deepEqual(authorsOfAll(board, board.cards.c1), ["p1", "p2", "p3"]);
    const desk = createDesk({ workshop: "w1", role: "facilitator" }, { state: { value: board } });
    const notes = { n1: { id: "n1", card: "c1" }, n2: { id: "n2", card: "c3" } };
    const facts = cardFacts(boardFacts(desk, { ...board, notes }), board.cards.c1, "g1");
    assert.deepEqual([facts.names, facts.times, facts.notes], ["N1 · N2 · N3", 3, 2]);
  });

  it("are the same stacks as long as nothing of them changes, so that nothing is drawn anew", () => {
    const board = stacked();
    const later = { ...board, cards: { ...board.cards, c5: card(5) } };
    assert.equal(belowIn(later), belowIn(board));
    assert.notEqual(belowIn({ ...board, cards: { ...board.cards, c5: card(5, { under: "c1" }) } }), belowIn(board));
  });
});
