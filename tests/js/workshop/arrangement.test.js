import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { arrange } from "../../../static/src/workshop/arrangement.js";

const byId = (things) => Object.fromEntries(things.map((thing) => [thing.id, thing]));
const round = (id, position, takes, more = {}) => ({ id, position, kind: "open", state: "closed", takes, ...more });
const card = (id, number, more = {}) => ({ id, number, round: "r1", authors: [`p${number}`], pair: null, state: "shown", ...more });
const placement = (card, cluster, order) => ({ lens: "l1", card, cluster, order });

const aBoard = (more = {}) => ({
  workshop: { round: "r1" },
  rounds: byId([round("r1", 0, ["metaphor"]), round("r2", 1, []), round("r3", 2, ["remark"])]),
  participants: {},
  pairs: {},
  cards: byId([card("c2", 2), card("c1", 1), card("c3", 3)]),
  lenses: byId([{ id: "l1", round: "r1", title: "", position: 0 }]),
  clusters: byId([
    { id: "g2", lens: "l1", order: "m" },
    { id: "g1", lens: "l1", order: "c" },
  ]),
  placements: {},
  notes: {},
  ...more,
});
const withPlacements = (...placements) =>
  aBoard({ placements: Object.fromEntries(placements.map((one) => [`l1:${one.card}`, one])) });
const ids = (cards) => cards.map((one) => one.id);
const through = (state, moves) => {
  const { inbox, clusters } = arrange(state, state.lenses.l1, moves);
  return [ids(inbox), ...clusters.map((column) => ids(column.cards))];
};

describe("the cards through a lens", () => {
  it("lie with the new ones, in order of arrival, until they are placed", () => {
    assert.deepEqual(through(aBoard()), [["c1", "c2", "c3"], [], []]);
  });

  it("lie in their clusters by order, and by id where two orders are the same", () => {
    const state = withPlacements(placement("c3", "g1", "a"), placement("c2", "g1", "b"), placement("c1", "g1", "b"));
    assert.deepEqual(through(state), [[], ["c3", "c1", "c2"], []]);
  });

  it("are new again when their cluster is gone", () => {
    assert.deepEqual(through(withPlacements(placement("c1", "gone", "a"))), [["c1", "c2", "c3"], [], []]);
  });

  it("leave no hole when a placed card was withdrawn", () => {
    assert.deepEqual(through(withPlacements(placement("withdrawn", "g1", "a"))), [["c1", "c2", "c3"], [], []]);
  });

  it("stand where they were dropped before the server has answered", () => {
    const state = withPlacements(placement("c1", "g1", "a"), placement("c2", "g1", "b"));
    const move = (more) => [{ lens: "l1", cards: ["c3"], cluster: "g1", ...more }];
    assert.deepEqual(through(state, move({ after: null }))[1], ["c3", "c1", "c2"]);
    assert.deepEqual(through(state, move({ after: "c1" }))[1], ["c1", "c3", "c2"]);
    assert.deepEqual(through(state, move({}))[1], ["c1", "c2", "c3"]);
    assert.deepEqual(through(state, [{ lens: "l1", cards: ["c1"], cluster: null }])[0], ["c1", "c3"]);
  });

  it("move together, in the order in which they were taken", () => {
    const state = withPlacements(placement("c1", "g1", "a"), placement("c2", "g2", "b"));
    const move = { lens: "l1", cards: ["c3", "c2"], cluster: "g1", after: null };
    assert.deepEqual(through(state, [move]), [[], ["c3", "c2", "c1"], []]);
    assert.deepEqual(through(state, [move, { lens: "l1", cards: ["c2", "c1"], cluster: "g2" }]), [[], ["c3"], ["c2", "c1"]]);
  });

  it("are the same objects as before where nothing changed, so that a screen need not draw them again", () => {
    const state = withPlacements(placement("c1", "g1", "a"), placement("c2", "g2", "b"));
    const first = arrange(state, state.lenses.l1);
    const again = arrange({ ...state, notes: {} }, state.lenses.l1);
    assert.equal(again.clusters, first.clusters);
    assert.equal(again.inbox, first.inbox);
    const after = arrange({ ...state, cards: { ...state.cards, c1: { ...state.cards.c1, text: "other" } } }, state.lenses.l1);
    assert.notEqual(after.clusters[0], first.clusters[0]);
    assert.equal(after.clusters[1], first.clusters[1]);
    assert.equal(after.inbox, first.inbox);
  });
});
