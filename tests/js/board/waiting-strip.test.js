import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { waitingStrip } from "../../../static/src/board/cards/waiting-strip.js";
import { createDesk } from "../../../static/src/board/desk.js";
import { aCard, aRound, aWorkshop } from "../builders.js";
import { pressIn, wordsIn } from "../views.js";

/** The strip above a round whose cards were shown to the room, and two of which wait. */
function aStrip({ looks, ...round }) {
  const sent = [];
  const waits = (id, number, state = "waiting") => aCard({ id, number, state, public: false });
  const state = {
    workshop: aWorkshop(), rounds: { r1: aRound({ moderated: true, ...round }) }, participants: {}, pairs: {},
    cards: { c1: waits("c1", 1), c2: waits("c2", 2), c3: waits("c3", 3, "asked") },
  };
  const request = async (name, { op: _op, ...fields }) => (sent.push([name, fields]), { ok: true, rev: 1, cards: 2, step: "s1" });
  const desk = createDesk({ workshop: "w1", role: "facilitator" }, { state: { value: state }, request });
  desk.looking.value = looks;
  return { desk, sent, view: () => waitingStrip(desk, state, state.rounds.r1) };
}

describe("cards that wait for a yes", () => {
  it("say that this screen covers them, also after all others were shown", () => {
    const words = wordsIn(aStrip({ looks: false, showing: "later", revealed: true }).view());
    assert.match(words, /covered on this screen/);
    assert.doesNotMatch(words, /hidden for now/);
  });

  it("go onto the board together, but only when they can be read, and not those that their author has", async () => {
    assert.doesNotMatch(wordsIn(aStrip({ looks: false }).view()), /onto the board/);
    const { desk, sent, view } = aStrip({ looks: true });
    await pressIn(view(), "All 2 onto the board");
    assert.deepEqual(sent, [["cards.approve", { cards: ["c1", "c2"] }]]);
    assert.deepEqual([desk.messages.value[0].text, desk.messages.value[0].undoes], ["2 cards are on the board now.", "s1"]);
  });
});
