import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createDesk } from "../../../../static/src/board/desk.js";
import { peoplePanel } from "../../../../static/src/board/people/people-panel.js";
import { aCard, aParticipant, aRound, aWorkshop } from "../../builders.js";
import { wordsIn } from "../../views.js";

/** The people panel of two people of whom one sent a card. */
function panelOf(done) {
  const state = {
    workshop: aWorkshop(), rounds: { r1: aRound() }, cards: { c1: aCard() }, votes: {}, askers: {}, counts: { participants: 2, contributed: 1 },
    participants: { p1: aParticipant({ done }), p2: aParticipant({ id: "p2", number: 2, name: "Bo" }) },
  };
  const live = { state: { value: state }, presence: { value: { p1: "in", p2: "in" } }, now: () => 0 };
  const desk = createDesk({ workshop: "w1", role: "facilitator" }, live);
  desk.panel.value = "people";
  return wordsIn(peoplePanel(desk, state));
}

describe("the counts above the people", () => {
  it("say what is counted: who sent a card, and who said to be done", () => {
    assert.match(panelOf(["r1"]), /1 of 2 sent a card · 1 says: I am done/);
  });

  it("say nothing of being done while nobody did", () => {
    assert.match(panelOf([]), /1 of 2 sent a card</);
  });
});
