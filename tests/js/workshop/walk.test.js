import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { mayBegin, mayWalk, placeOf, stepFrom, walkOf } from "../../../static/src/workshop/walk.js";
import { aCard, aCluster, aParticipant, aRound, aWorkshop } from "../builders.js";

const card = (id, number, over = {}) => aCard({ id, number, ...over });
const lies = (card, cluster, order, lens = "l") => ({ card, cluster, order, lens });

/** Two new cards, and a cluster of two of which the later one comes first. */
function aState(spotlight = null, { round = {}, cards = {}, placements = [] } = {}) {
  const lying = [lies("c2", "g1", "b0"), lies("c3", "g1", "a0"), lies("c5", "g1", "a1"), ...placements];
  return {
    workshop: aWorkshop({ spotlight }), rounds: { r1: aRound({ queue: null, ...round }) }, participants: { p1: aParticipant(), p2: aParticipant({ id: "p2", number: 2 }) },
    pairs: {}, lenses: { l: { id: "l", round: "r1", position: 0, shown: false }, m: { id: "m", round: "r1", position: 1, shown: false } },
    clusters: { g1: aCluster(), g2: aCluster({ id: "g2", lens: "m" }) },
    cards: { c1: card("c1", 1), c2: card("c2", 2), c3: card("c3", 3), c4: card("c4", 4), c5: card("c5", 5, { state: "hidden" }), ...cards },
    placements: Object.fromEntries(lying.map((one) => [`${one.lens}:${one.card}`, one])),
  };
}

const told = (state) => {
  const walk = walkOf(state);
  return walk && [walk.cards.map(({ id }) => id).join(" "), walk.at, walk.cluster?.id ?? null];
};

describe("the presenter's walk", () => {
  it("goes through the cluster that is large, from before its first card, by what lies on the board", () => {
    assert.deepEqual(told(aState({ cluster: "g1" })), ["c3 c2", -1, "g1"]);
  });

  it("goes through the cluster of the card that is large, as the stage groups", () => {
    assert.deepEqual(told(aState({ card: "c2" })), ["c3 c2", 1, "g1"]);
    assert.deepEqual(told(aState({ card: "c1" }, { placements: [lies("c1", "g2", "a0", "m")] })), ["c1 c4 c3 c2", 0, null]);
  });

  it("stays in a cluster of another way of grouping that it goes through", () => {
    const placements = [lies("c2", "g2", "a0", "m"), lies("c1", "g2", "a1", "m")];
    assert.deepEqual(told(aState({ card: "c2", within: "g2" }, { placements })), ["c2 c1", 0, "g2"]);
  });

  it("goes through the round, the new cards first", () => {
    for (const [spotlight, at] of [[null, -1], [{ speaker: "p1" }, -1], [{ card: "c1" }, 0], [{ card: "c2", within: "r1" }, 3], [{ card: "gone" }, -1]]) {
      assert.deepEqual(told(aState(spotlight)), ["c1 c4 c3 c2", at, null]);
    }
  });

  it("goes through the cards of who speaks, if they have several and names may be known", () => {
    const round = { queue: { order: ["p2"], at: 0 } };
    const cards = { c3: card("c3", 3, { authors: ["p2"] }), c4: card("c4", 4, { authors: ["p2"] }) };
    assert.deepEqual(told(aState({ card: "c4" }, { round, cards })), ["c3 c4", 1, null]);
    assert.deepEqual(told(aState({ card: "c3" }, { round: { ...round, names: false }, cards })), ["c3 c2", 0, "g1"]);
    assert.deepEqual(told(aState({ card: "c3" }, { round, cards: { c3: cards.c3 } })), ["c3 c2", 0, "g1"]);
  });

  it("goes through cards that the room may see already, and nowhere while all are covered", () => {
    const later = { showing: "later", revealed: false };
    const covered = { c1: card("c1", 1, { public: false }), c3: card("c3", 3, { public: false, under: null }), c2: card("c2", 2, { under: "c3" }) };
    assert.deepEqual(told(aState(null, { round: later, cards: covered })), ["c4 c2", -1, null], "also one that says the same as a covered one");
    assert.deepEqual(told(aState({ cluster: "g1" }, { round: later, cards: covered })), ["c2", -1, "g1"]);
    const all = Object.fromEntries([1, 2, 3, 4].map((number) => [`c${number}`, card(`c${number}`, number, { public: false })]));
    for (const spotlight of [null, { card: "c1" }, { cluster: "g1" }]) assert.equal(walkOf(aState(spotlight, { round: later, cards: all })), null);
  });

  it("goes nowhere where there are no cards", () => {
    assert.equal(walkOf({ ...aState(), cards: {} }), null);
  });

  it("may begin where there is a card to walk through, however these lie", () => {
    const hidden = Object.fromEntries(Object.entries(aState().cards).map(([id, card]) => [id, { ...card, state: "hidden" }]));
    const covered = Object.fromEntries(Object.entries(aState().cards).map(([id, card]) => [id, { ...card, public: false }]));
    const under = { c1: card("c1", 1, { under: "c2" }), c2: card("c2", 2), c3: card("c3", 3, { under: "c2" }), c4: card("c4", 4, { under: "gone" }) };
    const states = [aState(), { ...aState(), placements: {} }, { ...aState(), cards: under }, { ...aState(), cards: {} }, { ...aState(), cards: hidden },
      { ...aState(), cards: covered }, { ...aState(), workshop: aWorkshop({ round: null }) }];
    assert.deepEqual(states.map(mayBegin), [true, true, true, false, false, false, false]);
    assert.deepEqual(states.map(mayBegin), states.map((state) => walkOf(state) !== null));
  });

  it("is looked for once, however many places tell of it", () => {
    for (const spotlight of [null, { card: "c2" }, { cluster: "g1" }]) {
      const state = aState(spotlight);
      assert.equal(walkOf(state), walkOf(state));
    }
  });

  it("says how far one is, and ends at the last card", () => {
    const places = [{ cluster: "g1" }, { card: "c3" }, { card: "c2" }].map((spotlight) => walkOf(aState(spotlight)));
    assert.deepEqual(places.map(placeOf), ["", "1/2", "2/2"]);
    assert.deepEqual(places.map((walk) => mayWalk(walk, "next")), [true, true, false]);
    assert.deepEqual(places.map((walk) => mayWalk(walk, "previous")), [false, true, true]);
    assert.equal(mayWalk(walkOf(aState({ card: "c1" })), "previous"), false);
    assert.deepEqual([mayWalk(null, "next"), placeOf(null)], [false, ""]);
  });

  it("says from what it steps", () => {
    assert.deepEqual(stepFrom(aState({ card: "c1" }), "next"), { to: "next", seen: { card: "c1" } });
  });
});
