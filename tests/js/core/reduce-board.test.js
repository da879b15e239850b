import assert from "node:assert/strict";
import { test } from "node:test";
import { reduceBoard } from "../../../static/src/core/stream/reduce-board.js";
import { aCard, aPair, aParticipant, aRound, aWorkshop, frozen } from "../builders.js";

const aBoard = (over = {}) =>
  frozen({
    workshop: aWorkshop(), rounds: {}, participants: {}, pairs: {}, cards: {}, lenses: {}, clusters: {}, placements: {}, notes: {}, ...over,
  });

const PUTS = [
  ["round.opened", "round", "rounds", aRound()],
  ["round.closed", "round", "rounds", aRound({ state: "closed" })],
  ["timer.started", "round", "rounds", aRound({ timer: { ends_at: 5, seconds: 3 } })],
  ["timer.stopped", "round", "rounds", aRound()],
  ["participant.joined", "participant", "participants", aParticipant()],
  ["participant.updated", "participant", "participants", aParticipant({ name: "Bo" })],
  ["pair.formed", "pair", "pairs", aPair()],
  ["pair.updated", "pair", "pairs", aPair({ begun: true })],
  ["card.submitted", "card", "cards", aCard()],
  ["card.edited", "card", "cards", aCard({ text: "een bos" })],
  ["lens.created", "lens", "lenses", { id: "l1", round: "r1", title: "Betekenis", position: 0 }],
  ["lens.renamed", "lens", "lenses", { id: "l1", round: "r1", title: "Beeld", position: 0 }],
  ["cluster.created", "cluster", "clusters", { id: "k1", lens: "l1", title: "", order: "i", colour: "sky" }],
  ["cluster.updated", "cluster", "clusters", { id: "k1", lens: "l1", title: "Groei", order: "i", colour: "sky" }],
  ["note.added", "note", "notes", { id: "n1", kind: "tip", text: "Bel eerst" }],
  ["note.edited", "note", "notes", { id: "n1", kind: "tip", text: "Bel later" }],
];

for (const [type, key, table, entity] of PUTS) {
  test(`${type} puts the ${key} into ${table}, and over the one of the same id`, () => {
    const older = { id: entity.id, older: true };
    for (const before of [{}, { [entity.id]: older }]) {
      assert.deepEqual(reduceBoard(aBoard({ [table]: before }), { type, [key]: entity }), aBoard({ [table]: { [entity.id]: entity } }));
    }
  });

  test(`${type} without its ${key}, which is gone by now, changes nothing`, () => {
    const state = aBoard();
    assert.equal(reduceBoard(state, { type, [key]: null }), state);
  });
}

const LISTS = [
  ["participants.updated", "participants", aParticipant],
  ["pairs.formed", "pairs", aPair],
  ["cards.updated", "cards", aCard],
];

for (const [type, table, make] of LISTS) {
  test(`${type} puts all of its ${table}, and drops those that are gone or hidden from this screen`, () => {
    const state = aBoard({ [table]: { x: make({ id: "x" }), y: make({ id: "y" }), z: make({ id: "z" }) } });
    const newer = [make({ id: "x", number: 8 }), make({ id: "new", number: 9 })];
    const after = reduceBoard(state, { type, [table]: newer, [`${table}_gone`]: ["y", "never there"] });
    assert.deepEqual(after, aBoard({ [table]: { x: newer[0], new: newer[1], z: state[table].z } }));
    assert.equal(after[table].z, state[table].z);
  });
}
test("a card that the room no longer sees takes its places along", () => {
  const [here, there] = [{ lens: "l1", card: "c1", cluster: "k1" }, { lens: "l1", card: "c2", cluster: "k1" }];
  const state = aBoard({ cards: { c1: aCard({ id: "c1" }), c2: aCard({ id: "c2" }) }, placements: { "l1:c1": here, "l1:c2": there } });
  const after = reduceBoard(state, { type: "card.updated", card: null, card_id: "c1" });
  assert.deepEqual(after, aBoard({ cards: { c2: aCard({ id: "c2" }) }, placements: { "l1:c2": there } }));
});

const DROPS = [
  ["pair.dissolved", { pair_id: "x" }, "pairs"],
  ["card.withdrawn", { card_id: "x" }, "cards"],
  ["cluster.removed", { cluster_id: "x" }, "clusters"],
  ["note.removed", { note_id: "x" }, "notes"],
];

for (const [type, named, table] of DROPS) {
  test(`${type} drops only the one it names from ${table}`, () => {
    const state = aBoard({ [table]: { x: { id: "x" }, y: { id: "y" } } });
    assert.deepEqual(reduceBoard(state, { type, ...named }), aBoard({ [table]: { y: { id: "y" } } }));
  });

  test(`${type} of what is not there changes nothing`, () => {
    const state = aBoard();
    assert.equal(reduceBoard(state, { type, ...named }), state);
  });
}

test("workshop.updated replaces the workshop", () => {
  const closed = aWorkshop({ status: "closed" });
  assert.deepEqual(reduceBoard(aBoard(), { type: "workshop.updated", workshop: closed }), aBoard({ workshop: closed }));
});

test("card.placed keeps one placement for each card in each lens", () => {
  const first = { lens: "l1", card: "c1", cluster: "k1", order: "i" };
  const second = { ...first, cluster: "k2" };
  const elsewhere = { ...first, lens: "l2" };
  const state = [first, second, elsewhere].reduce((s, placement) => reduceBoard(s, { type: "card.placed", placement }), aBoard());
  assert.deepEqual(state.placements, { "l1:c1": second, "l2:c1": elsewhere });
});

test("card.unplaced takes a card out of one lens only", () => {
  const state = aBoard({ placements: { "l1:c1": { card: "c1" }, "l2:c1": { card: "c1" } } });
  const after = reduceBoard(state, { type: "card.unplaced", lens_id: "l1", card_id: "c1" });
  assert.deepEqual(after.placements, { "l2:c1": { card: "c1" } });
});

test("card.withdrawn takes the card's placements with it, in every lens", () => {
  const placements = { "l1:x": { card: "x" }, "l2:x": { card: "x" }, "l1:y": { card: "y" } };
  const after = reduceBoard(aBoard({ cards: { x: { id: "x" } }, placements }), { type: "card.withdrawn", card_id: "x" });
  assert.deepEqual([after.cards, after.placements], [{}, { "l1:y": { card: "y" } }]);
});

test("a type that nobody knows changes nothing", () => {
  const state = aBoard();
  assert.equal(reduceBoard(state, { type: "moon.landed", card: aCard() }), state);
  assert.equal(reduceBoard(state, { type: "constructor" }), state);
});

test("what did not change is shared with the state before", () => {
  const state = aBoard({ rounds: { r1: aRound() } });
  const after = reduceBoard(state, { type: "card.submitted", card: aCard() });
  assert.equal(after.rounds, state.rounds);
});

test("a round that is removed goes with its lenses and its votes", () => {
  const lens = (id, round) => ({ id, round, title: "Betekenis", position: 0 });
  const vote = (id) => ({ id, voters: 0, dots: 0, results: null });
  const before = aBoard({
    rounds: { r1: aRound(), r2: aRound({ id: "r2" }) },
    lenses: { l1: lens("l1", "r1"), l2: lens("l2", "r2") },
    votes: { r1: vote("r1"), r2: vote("r2") },
  });
  const after = reduceBoard(before, { type: "round.removed", round_id: "r1" });
  assert.deepEqual([after.rounds, after.lenses, after.votes].map((table) => Object.keys(table)), [["r2"], ["l2"], ["r2"]]);
});
