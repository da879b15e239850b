import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { nextPlace, placeToBegin, without } from "../../../../static/src/board/moving/carry-places.js";
import { placeAmong } from "../../../../static/src/board/moving/drop-place.js";
import { boxBetween, touched } from "../../../../static/src/board/moving/lasso.js";
import { cardsInOrder, groupsInOrder, nextInInbox } from "../../../../static/src/board/drawing/layout.js";
import { choicesFor, matching, plain } from "../../../../static/src/board/moving/picker.js";
import { takenWith, toggled, withRange } from "../../../../static/src/board/moving/ticked-cards.js";
import { walkFrom } from "../../../../static/src/board/moving/arrow-key-walk.js";

const group = (cluster, ...cards) => ({ cluster, cards });
/** Two columns: A and C under each other, B beside A. */
const LAYOUT = { inbox: [["n1", "n2", "n3"]], columns: [[group("A", "a1", "a2"), group("C")], [group("B", "b1")]] };

describe("reading the board", () => {
  it("goes row by row over the columns", () => {
    assert.deepEqual(groupsInOrder(LAYOUT).map(({ cluster }) => cluster), ["A", "B", "C"]);
    assert.deepEqual(cardsInOrder(LAYOUT), ["n1", "n2", "n3", "a1", "a2", "b1"]);
  });

  it("goes on with the card behind those that left, or the one before when there is none", () => {
    assert.equal(nextInInbox(LAYOUT, ["n1"]), "n2");
    assert.equal(nextInInbox(LAYOUT, ["n1", "n3"]), "n2");
    assert.equal(nextInInbox(LAYOUT, ["n2", "n3"]), "n1");
    assert.equal(nextInInbox(LAYOUT, ["n1", "n2", "n3"]), null);
  });
});

describe("ticks", () => {
  const order = ["a", "b", "c", "d"];
  it("are set and taken off one by one", () => {
    const one = toggled(new Set(), "a");
    assert.deepEqual([...one], ["a"]);
    assert.deepEqual([...toggled(one, "a")], []);
  });

  it("are set from one card to another, up or down, beside those that were there", () => {
    assert.deepEqual([...withRange(new Set(), order, "b", "d")], ["b", "c", "d"]);
    assert.deepEqual([...withRange(new Set(["d"]), order, "c", "a")], ["d", "a", "b", "c"]);
  });

  it("are set on one card when the other end is not there", () => {
    assert.deepEqual([...withRange(new Set(), order, null, "c")], ["c"]);
    assert.deepEqual([...withRange(new Set(), order, "gone", "c")], ["c"]);
    assert.deepEqual([...withRange(new Set(["a"]), order, "a", "gone")], ["a"]);
  });

  it("come along in the order in which the cards stand; a card without one goes alone", () => {
    const ticks = new Set(["d", "a"]);
    assert.deepEqual(takenWith(ticks, order, "d"), ["a", "d"]);
    assert.deepEqual(takenWith(ticks, order, "b"), ["b"]);
  });
});

describe("walking over new cards in two columns", () => {
  const heights = { n1: 100, n2: 200, n3: 110, n4: 210, A: 50, a1: 205 };
  const layout = { inbox: [["n1", "n2"], ["n3", "n4"]], columns: [[group("A", "a1")]] };
  const walk = (at, key, last = null) => walkFrom(layout, at, key, { middleOf: (stop) => heights[stop.card ?? stop.cluster], last });

  it("goes down a column and on to the next, and up again", () => {
    assert.deepEqual(walk({ card: "n2" }, "ArrowDown"), { card: "n3" });
    assert.deepEqual(walk({ card: "n3" }, "ArrowUp"), { card: "n2" });
    assert.deepEqual([walk({ card: "n3" }, "Home"), walk({ card: "n1" }, "End")], [{ card: "n1" }, { card: "n4" }]);
  });

  it("goes to what lies beside, and comes back from the clusters to where it was", () => {
    assert.deepEqual(walk({ card: "n2" }, "ArrowRight"), { card: "n4" });
    assert.deepEqual(walk({ card: "n4" }, "ArrowLeft", "n1"), { card: "n2" });
    assert.deepEqual(walk({ card: "n4" }, "ArrowRight"), { card: "a1" });
    assert.deepEqual(walk({ card: "a1" }, "ArrowLeft", "n1"), { card: "n1" });
  });
});

describe("walking", () => {
  const heights = { n1: 100, n2: 200, n3: 300, A: 50, a1: 110, a2: 310, C: 400, B: 50, b1: 190 };
  const middleOf = (stop) => heights[stop.card ?? stop.cluster];
  const walk = (at, key, last = null) => walkFrom(LAYOUT, at, key, { middleOf, last });

  it("goes up and down within a column, over clusters and their cards", () => {
    assert.deepEqual(walk({ card: "n1" }, "ArrowDown"), { card: "n2" });
    assert.deepEqual(walk({ card: "a2" }, "ArrowDown"), { cluster: "C" });
    assert.deepEqual(walk({ card: "a1" }, "ArrowUp"), { cluster: "A" });
    assert.equal(walk({ card: "n1" }, "ArrowUp"), null);
    assert.equal(walk({ cluster: "C" }, "ArrowDown"), null);
  });

  it("goes to what is nearest beside", () => {
    assert.deepEqual(walk({ card: "n1" }, "ArrowRight"), { card: "a1" });
    assert.deepEqual(walk({ card: "n3" }, "ArrowRight"), { card: "a2" });
    assert.deepEqual(walk({ card: "a1" }, "ArrowRight"), { cluster: "B" });
    assert.deepEqual(walk({ cluster: "C" }, "ArrowLeft"), { card: "n3" });
    assert.equal(walk({ card: "b1" }, "ArrowRight"), null);
  });

  it("comes back to the new card where it left", () => assert.deepEqual(walk({ cluster: "C" }, "ArrowLeft", "n1"), { card: "n1" }));

  it("passes over columns in which nothing stands", () => {
    const layout = { inbox: [[]], columns: [[], [group("B")]] };
    assert.equal(walkFrom(layout, { cluster: "B" }, "ArrowLeft", { middleOf }), null);
    const wide = { inbox: [["n1"]], columns: [[], [group("B")]] };
    assert.deepEqual(walkFrom(wide, { card: "n1" }, "ArrowRight", { middleOf }), { cluster: "B" });
  });

  it("goes to the ends of the column, and begins at the first thing", () => {
    assert.deepEqual(walk({ card: "a2" }, "Home"), { cluster: "A" });
    assert.deepEqual(walk({ card: "n1" }, "End"), { card: "n3" });
    assert.deepEqual(walk(null, "ArrowDown"), { card: "n1" });
  });
});

describe("choosing a place", () => {
  const cluster = (id, after, before) => ({ zone: "cluster", cluster: id, after, before });
  const from = (place, ...keys) => keys.reduce((at, key) => nextPlace(LAYOUT, at, key), place);

  it("begins where the first held card lies", () => {
    assert.deepEqual(placeToBegin(LAYOUT, ["n2"]), { zone: "inbox" });
    assert.deepEqual(placeToBegin(LAYOUT, ["a2"]), cluster("A", "a1", null));
    assert.deepEqual(placeToBegin(LAYOUT, ["a1", "a2"]), cluster("A", null, null));
  });

  it("goes to the end of one cluster after another, and to a new one last", () => {
    const inbox = { zone: "inbox" };
    assert.deepEqual(from(inbox, "ArrowRight"), cluster("A", "a2", null));
    assert.deepEqual(from(inbox, "ArrowRight", "ArrowRight"), cluster("B", "b1", null));
    assert.deepEqual(from(inbox, "ArrowRight", "ArrowRight", "ArrowRight"), cluster("C", null, null));
    assert.deepEqual(from(inbox, ..."....".split("").map(() => "ArrowRight")), { zone: "new" });
    assert.deepEqual(from({ zone: "new" }, "ArrowRight"), { zone: "new" });
    assert.deepEqual(from(cluster("A", "a2", null), "ArrowLeft"), inbox);
  });

  it("goes up and down between cards and on to the cluster below", () => {
    const end = cluster("A", "a2", null);
    assert.deepEqual(from(end, "ArrowUp"), cluster("A", "a1", "a2"));
    assert.deepEqual(from(end, "ArrowUp", "ArrowUp"), cluster("A", null, "a1"));
    assert.deepEqual(from(end, "ArrowDown"), cluster("C", null, null));
    assert.deepEqual(from(cluster("C", null, null), "ArrowUp"), end);
    assert.deepEqual(from(end, "Home"), cluster("A", null, "a1"));
    assert.deepEqual(from(cluster("A", null, "a1"), "End"), end);
  });

  it("stays the very same place where a key leads nowhere", () => {
    const top = cluster("A", null, "a1");
    assert.equal(nextPlace(LAYOUT, top, "ArrowUp"), top);
    assert.equal(nextPlace(LAYOUT, top, "q"), top);
  });

  it("counts held cards out", () => assert.deepEqual(without(LAYOUT, ["n1", "a1"]).columns[0][0].cards, ["a2"]));
});

describe("the place under a pointer", () => {
  const list = { left: 0, top: 100, width: 200, slots: [{ id: "a", top: 100, bottom: 140 }, { id: "b", top: 150, bottom: 190 }] };
  it("is last on the head, and shown by no line", () => assert.deepEqual(placeAmong(list, 80), { after: undefined, top: null, left: 0, width: 200 }));
  it("is before, between and behind cards by their middles", () => {
    assert.deepEqual([110, 130, 160, 180, 500].map((y) => placeAmong(list, y).after), [null, "a", "a", "b", "b"]);
    assert.deepEqual([110, 130, 500].map((y) => placeAmong(list, y).top), [96, 145, 194]);
  });
  it("is first in an empty list", () => assert.equal(placeAmong({ ...list, slots: [] }, 500).after, null));
});

describe("a lasso", () => {
  it("touches what it overlaps, whichever way it was drawn", () => {
    const cards = [{ id: "a", left: 0, top: 0, right: 10, bottom: 10 }, { id: "b", left: 20, top: 20, right: 30, bottom: 30 }];
    assert.deepEqual(touched(cards, boxBetween({ x: 25, y: 25 }, { x: 9, y: 9 })), ["a", "b"]);
    assert.deepEqual(touched(cards, boxBetween({ x: 11, y: 11 }, { x: 19, y: 19 })), []);
  });
});

describe("the picker", () => {
  const clusters = ["Van onderuit", "Élan", "Koers houden", "Onder ons", ""].map((title, index) => ({ id: `c${index}`, title }));
  const found = (text) => matching(clusters, text).map(({ title }) => title);

  it("compares without capitals, accents and signs", () => assert.equal(plain("  Élan, dàt IS’t! "), "elan dat is t"));
  it("finds the beginning of a name before the beginning of a word before a piece of one", () => {
    assert.deepEqual(found("on"), ["Onder ons", "Van onderuit"]);
    assert.deepEqual(found("ELA"), ["Élan"]);
    assert.deepEqual(found("oud"), ["Koers houden"]);
    assert.deepEqual(found("v o"), ["Van onderuit"]);
    assert.deepEqual(found("o v"), []);
  });

  it("offers all clusters for no text, the last one used first, and the way back", () => {
    const choices = choicesFor(clusters, " ", { back: true, first: "c2" });
    assert.deepEqual(choices.map((choice) => choice.cluster), ["c2", "c0", "c1", "c3", "c4", null]);
  });

  it("offers a new cluster of the name unless there is one", () => {
    assert.deepEqual(choicesFor(clusters, "Warmte"), [{ create: "Warmte" }]);
    assert.deepEqual(choicesFor(clusters, "elan"), [{ cluster: "c1", title: "Élan" }]);
    assert.deepEqual(choicesFor(clusters, "koe"), [{ cluster: "c2", title: "Koers houden" }, { create: "koe" }]);
  });
});
