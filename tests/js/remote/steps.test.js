import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { stepsFrom } from "../../../static/src/remote/steps.js";
import { aCard, aCluster, aParticipant, aRound, aWorkshop } from "../builders.js";

const rounds = (state) => ({
  r1: aRound({ state, title: "One" }),
  r2: aRound({ id: "r2", position: 1, state: "waiting", title: "Two" }),
});
const at = (round, state, more = {}, cards = {}) => ({ workshop: aWorkshop({ round, ...more }), rounds: rounds(state), cards });
const last = (state) => ({ workshop: aWorkshop({ round: "r1" }), rounds: { r1: aRound({ state }) }, cards: {} });
const sends = (step) => step && [step.name, step.payload];

describe("the next step of a workshop", () => {
  it("is the first round in the lobby, and nothing else", () => {
    const { strong, other } = stepsFrom(at(null, "waiting"));
    assert.deepEqual(sends(strong), ["round.next", { current: null }]);
    assert.equal(other, null);
  });

  it("is to close an open round, or to go on at once", () => {
    const { strong, other } = stepsFrom(at("r1", "open"));
    assert.deepEqual(sends(strong), ["round.close", { round: "r1", opened_at: 1 }]);
    assert.deepEqual(sends(other), ["round.next", { current: "r1" }]);
  });

  it("is the next round after a closed one, which may be opened again", () => {
    const { strong, other } = stepsFrom(at("r1", "closed"));
    assert.deepEqual(sends(strong), ["round.next", { current: "r1" }]);
    assert.deepEqual(sends(other), ["round.open", { round: "r1", current: "r1" }]);
  });

  it("says that it goes back to the round that a question broke off", () => {
    const asked = { during: "r2", open: true, back_to: "r2", lens: null };
    const rounds = (state) => ({ q: aRound({ id: "q", state, asked }), r2: aRound({ id: "r2", position: 1, state: "closed", title: "Two" }) });
    const from = (state) => stepsFrom({ workshop: aWorkshop({ round: "q" }), rounds: rounds(state), cards: {} });
    assert.deepEqual([from("closed").strong.text, sends(from("closed").strong)], ["Back to: Two", ["round.next", { current: "q" }]]);
    assert.equal(from("open").other.text, "Close and go back to: Two");
  });

  it("asks before it leaves cards that wait", () => {
    const cards = { c1: aCard({ state: "waiting" }), c2: aCard({ id: "c2", state: "asked" }) };
    for (const step of [stepsFrom(at("r1", "open", {}, cards)).other, stepsFrom(at("r1", "closed", {}, cards)).strong]) {
      assert.equal(step.asks, true);
      assert.match(step.waiting, /2 cards of this round/);
    }
    assert.equal(stepsFrom(at("r1", "closed", {}, { c1: aCard() })).strong.asks, undefined);
  });

  it("only closes the last round", () => assert.equal(stepsFrom(last("open")).other, null));

  it("is the end after the last round, and asks first", () => {
    const { strong } = stepsFrom(last("closed"));
    assert.deepEqual(sends(strong), ["workshop.close", {}]);
    assert.equal(strong.asks, true);
  });

  it("is the next speaker while people speak in turn, and the round's own step beside it", () => {
    const state = at("r1", "open");
    state.rounds.r1 = { ...state.rounds.r1, queue: { order: ["p1", "p2"], at: 0 } };
    state.participants = { p1: aParticipant({ id: "p1" }), p2: aParticipant({ id: "p2" }) };
    const { strong, other } = stepsFrom({ pairs: {}, cards: {}, ...state });
    assert.deepEqual(sends(strong), ["queue.next", { round: "r1", at: 0 }]);
    assert.deepEqual(sends(other), ["round.close", { round: "r1", opened_at: 1 }]);
  });

  describe("while something is large", () => {
    const cards = { c1: aCard(), c2: aCard({ id: "c2", number: 2 }), c3: aCard({ id: "c3", number: 3 }) };
    const large = (spotlight, over = {}) => ({ ...at("r1", "open", { spotlight }, cards), lenses: { l: { id: "l", round: "r1", position: 0 } },
      clusters: { g1: aCluster() }, placements: { p: { card: "c3", lens: "l", cluster: "g1", order: "a0" } }, ...over });

    it("is the next card, and to close the round beside it", () => {
      const { strong, other } = stepsFrom(large({ card: "c1" }));
      assert.deepEqual([strong.text, strong.changes, sends(strong)], ["Next card: 2/3", "lights", ["spotlight.step", { to: "next", seen: { card: "c1" } }]]);
      assert.deepEqual(sends(other), ["round.close", { round: "r1", opened_at: 1 }]);
      assert.equal(stepsFrom(large({ cluster: "g1" })).strong.text, "Next card");
    });

    it("is the wall again after the last card", () => {
      for (const spotlight of [{ card: "c3" }, { card: "c3", within: "g1" }]) assert.deepEqual(sends(stepsFrom(large(spotlight)).strong), ["spotlight.set", {}]);
    });

    it("is that of the round once it is gone", () => {
      for (const spotlight of [{ card: "gone" }, { cluster: "gone" }, { speaker: "p1" }]) assert.equal(stepsFrom(large(spotlight)).strong.name, "round.close");
    });

    it("is the next speaker as long as people speak in turn", () => {
      const state = large({ card: "c1" }, { participants: { p1: aParticipant({ id: "p1" }) }, pairs: {} });
      state.rounds.r1 = { ...state.rounds.r1, queue: { order: ["p1"], at: 0 } };
      assert.equal(stepsFrom(state).strong.name, "queue.next");
    });
  });

  it("is to show the cards after a round that kept them, and the next round beside it", () => {
    const covered = (over, round = "closed") => {
      const state = at("r1", round, {}, { c1: aCard({ public: false }) });
      state.rounds.r1 = { ...state.rounds.r1, showing: "later", ...over };
      return state;
    };
    const { strong, other } = stepsFrom(covered({}));
    assert.deepEqual([sends(strong), strong.changes], [["cards.reveal", { round: "r1", on: true }], "covers"]);
    assert.deepEqual(sends(other), ["round.next", { current: "r1" }]);
    for (const state of [covered({ revealed: true }), covered({ showing: "never" }), { ...covered({}), cards: {} }]) assert.equal(stepsFrom(state).strong.name, "round.next");
    assert.equal(stepsFrom(covered({}, "open")).strong.name, "round.close");
  });

  it("is the result of a vote, and says when everybody has voted", () => {
    const vote = (voters) => {
      const state = { ...at("r1", "open"), participants: { p1: aParticipant(), p2: aParticipant({ id: "p2" }) }, votes: { r1: { id: "r1", voters, results: null } } };
      state.rounds.r1 = { ...state.rounds.r1, kind: "vote", takes: [] };
      return stepsFrom(state).strong;
    };
    assert.deepEqual([vote(1).text, vote(2).text], ["Close the vote, show the result", "Everybody has voted: show the result"]);
    assert.equal(vote(2).name, "round.close");
  });

  it("is nothing strong after the end", () => {
    const { strong, other } = stepsFrom(at("r1", "closed", { status: "closed" }));
    assert.equal(strong, null);
    assert.deepEqual(sends(other), ["workshop.reopen", {}]);
  });
});
