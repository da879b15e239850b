import assert from "node:assert/strict";
import { test } from "node:test";
import { calledBy, cardsOfSpeaker, speaker, voices, waitingSpeakers } from "../../../../static/src/core/words/speakers.js";
import { turnOf } from "../../../../static/src/phone/states/turn-view.js";
import { wallSpotlight } from "../../../../static/src/wall/wall-spotlight.js";
import { aCard, aPair, aParticipant, aRound, aWorkshop } from "../../builders.js";

const shown = (over) => aCard({ state: "shown", ...over });
const state = {
  participants: {
    p1: aParticipant(), p2: aParticipant({ id: "p2", number: 2 }), p3: aParticipant({ id: "p3", number: 3, removed: true }),
  },
  pairs: { d1: aPair({ members: ["p1", "p3"] }) },
  cards: {
    c3: shown({ id: "c3", number: 3 }), c1: shown(), c2: shown({ id: "c2", number: 2, authors: ["p2"] }),
    c4: shown({ id: "c4", number: 4, state: "hidden" }), c5: shown({ id: "c5", number: 5, round: "r9" }),
    c6: shown({ id: "c6", number: 6, authors: [], pair: "d1" }),
  },
};
const round = (at, ...order) => aRound({ queue: { order, at } });

test("who speaks now is at the place of the queue", () => {
  assert.deepEqual([speaker(round(1, "p1", "p2")), speaker(aRound({ queue: null })), speaker(null)], ["p2", null, null]);
});

test("who left does not wait any more", () => {
  assert.deepEqual(waitingSpeakers(state, round(0, "p1", "p3", "gone", "p2", "d1")), ["p2", "d1"]);
});

test("a pair speaks with the voices of who is still in it", () => {
  assert.deepEqual(voices(state, "d1").map(({ id }) => id), ["p1"]);
});

test("a speaker's cards are those of this round that are shown, in their order", () => {
  assert.deepEqual(cardsOfSpeaker(state, round(0, "p1"), "p1").map(({ id }) => id), ["c1", "c3"]);
  assert.deepEqual(cardsOfSpeaker(state, round(0, "d1"), "d1").map(({ id }) => id), ["c1", "c3", "c6"]);
});

test("a phone's owner is next when who stands before them is out for now", () => {
  const queue = { order: ["p2", "p3", "d1"], at: 0, away: ["p3"] };
  assert.equal(turnOf(aRound({ queue }), ["p1", "d1"]), "next");
});

test("a phone knows when its owner or their pair speaks, or is next", () => {
  const turns = [0, 1, 2].map((at) => turnOf(round(at, "p2", "d1", "p3"), ["p1", "d1"]));
  assert.deepEqual([...turns, turnOf(aRound({ queue: null }), ["p1", undefined])], ["next", "now", null, null]);
});

test("the room calls a speaker by name, and by number where names are hidden", () => {
  const called = (names, id) => calledBy(state, aRound({ names }), id);
  assert.deepEqual([called(true, "p1"), called(true, "d1"), called(false, "p1"), called(false, "d1")], ["Ada", "Ada", "Participant 1", "Participant 1"]);
});

/** The words of a template, and of those in it. */
const wordsOf = (part) =>
  Array.isArray(part) ? part.map(wordsOf).join("") : part?.strings ? part.strings.reduce((all, text, at) => all + wordsOf(part.values[at - 1]) + text) : String(part ?? "");

for (const [speaker, over] of [["p1", {}], ["d1", { kind: "exchange" }]]) {
  test(`on the wall, ${speaker} who speaks is called as on the stage`, () => {
    const wall = (names) => wordsOf(wallSpotlight({
      ...state, notes: {}, clusters: {}, workshop: aWorkshop({ spotlight: { speaker } }), rounds: { r1: aRound({ names, ...over }) },
    }));
    assert.match(wall(true), /Ada/);
    assert.doesNotMatch(wall(false), /Ada/);
    assert.match(wall(false), /Participant 1/);
  });
}
