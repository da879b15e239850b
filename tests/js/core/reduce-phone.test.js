import assert from "node:assert/strict";
import { test } from "node:test";
import { reducePhone } from "../../../static/src/core/stream/reduce-phone.js";
import { aCard, aPair, aParticipant, aRound, aWorkshop, frozen } from "../builders.js";

const aPhone = (over = {}) =>
  frozen({
    workshop: aWorkshop(), rounds: {}, me: aParticipant(), pairs: {}, cards: {},
    counts: { participants: 1, contributed: 0, cards: 0 }, ...over,
  });

const PUTS = [
  ["round.opened", "round", "rounds", aRound()],
  ["round.closed", "round", "rounds", aRound({ state: "closed" })],
  ["timer.started", "round", "rounds", aRound({ timer: { ends_at: 5, seconds: 3 } })],
  ["timer.stopped", "round", "rounds", aRound()],
  ["pair.formed", "pair", "pairs", aPair()],
  ["card.submitted", "card", "cards", aCard()],
  ["card.edited", "card", "cards", aCard({ text: "een bos" })],
];

for (const [type, key, table, entity] of PUTS) {
  test(`${type} puts the ${key} into ${table}`, () => {
    const state = aPhone({ [table]: { [entity.id]: { older: true } } });
    assert.deepEqual(reducePhone(state, { type, [key]: entity }), aPhone({ [table]: { [entity.id]: entity } }));
  });

  test(`${type} without its ${key}, which is gone by now, changes nothing`, () => {
    const state = aPhone();
    assert.equal(reducePhone(state, { type, [key]: null }), state);
  });
}

const REPLACES = [
  ["workshop.updated", "workshop", "workshop", aWorkshop({ round: "r2" })],
  ["participant.updated", "participant", "me", aParticipant({ name: "Bo" })],
  ["counts.changed", "counts", "counts", { participants: 14, contributed: 12, cards: 13 }],
];

for (const [type, key, slot, value] of REPLACES) {
  test(`${type} replaces ${slot}`, () => {
    assert.deepEqual(reducePhone(aPhone(), { type, [key]: value }), aPhone({ [slot]: value }));
  });
}

test("pair.dissolved drops the pair", () => {
  assert.deepEqual(reducePhone(aPhone({ pairs: { d1: aPair() } }), { type: "pair.dissolved", pair_id: "d1" }), aPhone());
});

test("card.withdrawn drops the card", () => {
  assert.deepEqual(reducePhone(aPhone({ cards: { c1: aCard() } }), { type: "card.withdrawn", card_id: "c1" }), aPhone());
});

test("a round that is over stays, so that its cards keep its title", () => {
  const state = aPhone({ rounds: { r1: aRound() } });
  const after = reducePhone(state, { type: "round.opened", round: aRound({ id: "r2" }) });
  assert.deepEqual(Object.keys(after.rounds), ["r1", "r2"]);
});

test("a type that is not for phones changes nothing", () => {
  const state = aPhone();
  assert.equal(reducePhone(state, { type: "note.added", note: { id: "n1" } }), state);
});
