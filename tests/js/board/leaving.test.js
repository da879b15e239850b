import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createDesk } from "../../../static/src/board/desk.js";
import { goOn, leadView } from "../../../static/src/board/rounds/lead-view.js";
import { openRound, roundsPanel } from "../../../static/src/board/rounds/rounds-panel.js";
import { aCard, aRound, aWorkshop } from "../builders.js";
import { pressIn, wordsIn } from "../views.js";

/** A board in its first round, or after it, with a card of that round that waits for a yes. */
function aBoard({ round = "r1", status = "running", card = "waiting" } = {}) {
  const sent = [];
  const rounds = { r1: aRound({ state: round === "r1" ? "open" : "closed" }), r2: aRound({ id: "r2", position: 1, state: round === "r2" ? "open" : "waiting", title: "Samen" }) };
  const state = { workshop: aWorkshop({ round, status }), rounds, cards: { c1: aCard({ state: card }) }, lenses: {}, clusters: {}, votes: {} };
  const live = { state: { value: state }, request: async (name) => (sent.push(name), { ok: true, rev: 1 }), reached: async () => {} };
  const desk = createDesk({ workshop: "w1", role: "facilitator" }, live);
  return { desk, state, sent, lead: () => leadView(desk, state), list: () => roundsPanel(desk, state) };
}

describe("cards that wait for a yes", () => {
  it("are counted on the button of the rounds, and reached from there wherever the workshop stands", () => {
    for (const place of [{ round: "r2" }, { round: "r2", status: "closed" }]) {
      const { desk, list } = aBoard(place);
      assert.match(wordsIn(list()), /1 card waits for a yes/);
      desk.panel.value = "rounds";
      pressIn(list(), "See the cards (1 wait");
      assert.equal(desk.round.value, "r1");
    }
  });

  it("are asked about before going on, and seen", async () => {
    const { desk, state, sent, lead } = aBoard();
    await goOn(desk, state);
    assert.deepEqual(sent, []);
    assert.match(wordsIn(lead()), /1 card of this round still waits/);
    pressIn(lead(), "See the cards");
    assert.deepEqual([desk.round.value, desk.panel.value], ["r1", null]);
  });

  it("can be left, to the next round or to another", async () => {
    for (const leave of [({ desk, state }) => goOn(desk, state), ({ desk, state }) => openRound(desk, state.rounds.r2)]) {
      const board = aBoard();
      await leave(board);
      await pressIn(board.lead(), "Go on all the same");
      assert.equal(board.sent.length, 1);
      assert.equal(board.desk.panel.value, null);
    }
  });

  it("hold nobody when there are none", async () => {
    const { desk, state, sent } = aBoard({ card: "shown" });
    await goOn(desk, state);
    assert.deepEqual(sent, ["round.next"]);
  });
});
