import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createDesk } from "../../../static/src/board/desk.js";
import { leadView } from "../../../static/src/board/rounds/lead-view.js";
import { morePanel } from "../../../static/src/board/rounds/more-panel.js";
import { aRound, aWorkshop } from "../builders.js";
import { buttonsIn, pressIn, wordsIn } from "../views.js";

const QUESTION = /End the workshop\?/;

/** A board after its last round. */
function aBoard() {
  const sent = [];
  const state = { workshop: aWorkshop(), rounds: { r1: aRound({ state: "closed" }) }, cards: {}, lenses: {}, clusters: {}, votes: {} };
  const live = { state: { value: state }, request: async (name) => (sent.push(name), { ok: true, rev: 1 }), reached: async () => {} };
  const desk = createDesk({ workshop: "w1", role: "facilitator" }, live);
  return { desk, sent, lead: () => leadView(desk, state), more: () => morePanel(desk, state) };
}

describe("the end of a workshop", () => {
  it("is asked about at the button that was pressed, and nowhere else", () => {
    const { desk, sent, lead, more } = aBoard();
    pressIn(lead(), "End workshop");
    assert.match(wordsIn(lead()), QUESTION);
    assert.doesNotMatch(wordsIn(more()), QUESTION);
    buttonsIn(lead()).filter(({ markup }) => markup.includes("End workshop")).at(-1).press();
    assert.deepEqual([sent, desk.panel.value], [["workshop.close"], null]);
  });

  it("stands closed in the menu until it is pressed there", () => {
    const { desk, sent, lead, more } = aBoard();
    desk.panel.value = "more";
    assert.doesNotMatch(wordsIn(more()), QUESTION);
    pressIn(more(), "End workshop …");
    assert.match(wordsIn(more()), QUESTION);
    assert.doesNotMatch(wordsIn(lead()), QUESTION);
    pressIn(more(), "End workshop");
    assert.deepEqual(sent, ["workshop.close"]);
  });

  it("closes with the same button, also while it asks", () => {
    const { desk, more } = aBoard();
    desk.panel.value = "more:end";
    pressIn(more(), "More");
    assert.equal(desk.panel.value, null);
  });
});
