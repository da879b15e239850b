import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { signal } from "@preact/signals-core";
import { createDensity } from "../../../static/src/board/density/density.js";
import { boardFacts, cardFacts, clusterFacts } from "../../../static/src/workshop/draw-facts.js";
import { cardHeight } from "../../../static/src/board/drawing/height-estimates.js";
import { sameValues } from "../../../static/src/workshop/shallow-equal.js";
import { createSlices } from "../../../static/src/board/drawing/time-slices.js";
import { stacksOf } from "../../../static/src/board/wall/stacks.js";
import { aCard, aPair, aParticipant, aRound, aWorkshop } from "../builders.js";

const byId = (things) => Object.fromEntries(things.map((thing) => [thing.id, thing]));
const aDesk = () => ({ leads: true, looking: signal(false), unfolded: signal(new Set()), density: createDensity({ getItem: () => null, setItem: () => null }), finding: signal(null), foundAt: signal(null) });
const aState = (over = {}) => ({
  workshop: aWorkshop(), rounds: { r1: aRound() }, participants: byId([aParticipant()]), pairs: byId([aPair()]), cards: {}, notes: {}, ...over,
});
const aColumn = (cards, id = "g1") => ({ cluster: { id, title: "" }, cards });
const cards = (count, over = {}) => Array.from({ length: count }, (_, index) => aCard({ id: `c${index + 1}`, number: index + 1, ...over }));

describe("what a card is drawn from", () => {
  const card = aCard();
  const look = (desk, state) => cardFacts(boardFacts(desk, state), card, null);

  it("is the same board as long as only other things change", () => {
    const [desk, state] = [aDesk(), aState()];
    assert.equal(boardFacts(desk, state), boardFacts(desk, { ...state, counts: {}, cards: {} }));
  });

  it("differs for the card that something happened to, and for no other", () => {
    const changes = {
      "it is large on the stage": (desk, state) => [desk, { ...state, workshop: aWorkshop({ spotlight: { card: "c1" } }) }],
      "a note is about it": (desk, state) => [desk, { ...state, notes: { n1: { id: "n1", card: "c1", cluster: null } } }],
      "it is unfolded": (desk, state) => [{ ...desk, unfolded: signal(new Set(["c1"])) }, state],
      "its author has another name": (desk, state) => [desk, { ...state, participants: byId([aParticipant({ name: "Bea" })]) }],
    };
    for (const [what, change] of Object.entries(changes)) {
      const before = [aDesk(), aState()];
      const after = change(...before);
      assert.equal(sameValues(look(...before), look(...after)), false, what);
      const other = aCard({ id: "c2", authors: ["p2"] });
      const [was, is] = [before, after].map((board) => cardFacts(boardFacts(...board), other, null));
      assert.equal(sameValues(was, is), true, what);
    }
  });

  it("differs for the cluster whose name is being typed, and for no other", () => {
    const board = boardFacts(aDesk(), aState());
    const renaming = { cluster: "g1", was: "", text: "", conflict: null };
    const [one, other] = [aColumn([]), aColumn([], "g2")];
    assert.equal(sameValues(clusterFacts(board, one, {}), clusterFacts(board, one, { renaming })), false);
    assert.equal(sameValues(clusterFacts(board, other, {}), clusterFacts(board, other, { renaming })), true);
  });
});

describe("a full board", () => {
  const aWall = () => {
    const waiting = [];
    const slices = createSlices({ sight: () => 600, whenIdle: (draw) => waiting.push(draw) });
    const draw = (column, subject = "l1") => {
      slices.begin(subject);
      const drawn = slices.clusters(column).map(({ shown }) => shown);
      slices.end();
      return drawn;
    };
    return { draw, goOn: () => waiting.splice(0).forEach((next) => next()), waiting };
  };
  const column = [aColumn(cards(20), "g1"), aColumn(cards(20), "g2"), aColumn(cards(40), "g3")];
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

  it("is drawn as deep as it is in sight, and then downwards until nothing is missing", () => {
    const { draw, goOn, waiting } = aWall();
    let drawn = draw(column);
    assert.ok(sum(drawn) >= 600 / (cardHeight(aCard()) + 100) && sum(drawn) < 20, `${drawn}`);
    for (let turns = 0; waiting.length && turns < 50; turns += 1) {
      goOn();
      const next = draw(column);
      assert.ok(sum(next) > sum(drawn));
      drawn = next;
    }
    assert.deepEqual(drawn, [20, 20, 40]);
  });

  it("is drawn at once where it grows later, and from the top where it is another one", () => {
    const { draw, goOn, waiting } = aWall();
    draw(column);
    while (waiting.length) {
      goOn();
      draw(column);
    }
    assert.deepEqual(draw([aColumn(cards(90))]), [90]);
    assert.ok(sum(draw(column, "l2")) < 20);
  });

  it("with few cards is drawn at once", () => {
    const { draw, waiting } = aWall();
    assert.deepEqual(draw([aColumn(cards(2)), aColumn([])]), [2, 0]);
    assert.equal(waiting.length, 0);
  });
});

describe("new cards", () => {
  const everything = (column) => column.length;
  const inColumns = (cards, count) => stacksOf(cards, count, everything).map((column) => column.flatMap((stack) => stack.cards.map((card) => card.id)));

  it("stay in their column when others come and go, also when there are fewer columns", () => {
    const all = cards(30);
    const three = inColumns(all, 3);
    assert.deepEqual(three.map((column) => column.length), [10, 10, 10]);
    const left = all.filter((card) => card.number !== 3);
    const more = inColumns([...left, aCard({ id: "late", number: 99 })], 3);
    const gone = three.map((column) => column.filter((id) => id !== all.find((card) => card.number === 3).id));
    assert.deepEqual(more.map((column) => column.filter((id) => id !== "late")), gone);
    const two = inColumns(left, 2);
    for (const column of [0, 1]) for (const id of gone[column]) assert.ok(two[column].includes(id), id);
    assert.equal(two.flat().length, 29);
  });

  it("are spread anew when columns are very uneven", () => {
    const all = cards(60);
    const [first] = inColumns(all, 2);
    const uneven = inColumns(all.filter((card) => !first.includes(card.id) || first.indexOf(card.id) < 2), 2);
    assert.ok(Math.abs(uneven[0].length - uneven[1].length) <= 1, JSON.stringify(uneven.map((column) => column.length)));
  });

  it("lie in stacks by arrival, which stay the same when others change", () => {
    const all = cards(45);
    const [before] = stacksOf(all, 1, everything);
    const [after] = stacksOf([...all.filter((card) => card.number !== 3), aCard({ id: "c46", number: 46 })], 1, everything);
    assert.deepEqual(before.flatMap((stack) => stack.cards), all);
    assert.notEqual(after[0], before[0]);
    assert.equal(after[1], before[1]);
    assert.notEqual(after[2], before[2]);
  });
});

describe("the room that is left for a card", () => {
  it("grows with its text, and no more once it is folded", () => {
    const high = (text, why) => cardHeight(aCard({ text, why }));
    assert.ok(high("a".repeat(200), "") > high("a", ""));
    assert.equal(high("a", "b".repeat(900)), high("a", "b".repeat(300)));
  });
});
