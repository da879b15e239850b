import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createCounting } from "../../../static/src/leading/counting.js";

const VOTE = { id: "v" };
const ONE = { id: "g1" };
const OTHER = { id: "g2" };
const LATER = { id: "w" };

/** Somebody who counts, on a line of which each answer is let through by hand; the server adds up what arrives. */
function aCount(counted = {}) {
  const state = { votes: { v: { counted: { ...counted } }, w: { counted: {} } } };
  const sent = [];
  const answers = [];
  const counting = createCounting({ reached: async () => {} });
  const send = (command) => {
    sent.push(command);
    return new Promise((resolve) => answers.push((ack) => {
      if (ack?.ok) {
        const there = state.votes[command.round].counted;
        there[command.target] = (there[command.target] ?? 0) + command.more;
      }
      resolve(ack);
    }));
  };
  const answer = async (ack = { ok: true, rev: 1 }) => {
    answers.shift()(ack);
    await new Promise((done) => setTimeout(done, 0));
  };
  const tap = async (choice, more, vote = VOTE) => {
    counting.count(state, vote, choice, more, send);
    await new Promise((done) => setTimeout(done, 0));
  };
  return { sent, answer, tap, shown: (choice = ONE, vote = VOTE) => counting.of(state, vote, choice) };
}

describe("counting in the room", () => {
  it("shows each tap at once, and sends together those that come while one is on its way", async () => {
    const { sent, answer, tap, shown } = aCount();
    for (let taps = 0; taps < 4; taps += 1) await tap(ONE, 1);
    assert.deepEqual([shown(), sent.map(({ more }) => more)], [4, [1]]);
    await answer();
    assert.deepEqual([shown(), sent.map(({ more }) => more)], [4, [1, 3]]);
    await answer();
    assert.equal(shown(), 4);
  });

  it("goes neither below none nor above 999", async () => {
    const { sent, tap, shown } = aCount({ g1: 998, g2: 0 });
    await tap(OTHER, -1);
    await tap(ONE, 5);
    assert.deepEqual([shown(OTHER), shown(), sent.map(({ more }) => more)], [0, 999, [1]]);
  });

  it("counts for several choices at a time", async () => {
    const { sent, answer, tap, shown } = aCount();
    await tap(ONE, 1);
    await tap(OTHER, 2);
    await answer();
    await answer();
    assert.deepEqual([shown(), shown(OTHER), sent.map(({ target }) => target)], [1, 2, ["g1", "g2"]]);
  });

  it("keeps apart what is counted in two votes for choices with the same number", async () => {
    const { sent, answer, tap, shown } = aCount();
    for (let taps = 0; taps < 3; taps += 1) await tap(ONE, 1);
    await tap(ONE, 5, LATER);
    assert.deepEqual([shown(), shown(ONE, LATER)], [3, 5]);
    for (let answers = 0; answers < 3; answers += 1) await answer();
    assert.deepEqual(sent, [{ round: "v", target: "g1", more: 1 }, { round: "v", target: "g1", more: 2 }, { round: "w", target: "g1", more: 5 }]);
    assert.deepEqual([shown(), shown(ONE, LATER)], [3, 5]);
  });

  it("shows what the server has again when a tap did not arrive", async () => {
    const { answer, tap, shown } = aCount({ g1: 2 });
    await tap(ONE, 1);
    assert.equal(shown(), 3);
    await answer(null);
    assert.equal(shown(), 2);
  });
});
