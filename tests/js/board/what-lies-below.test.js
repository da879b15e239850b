import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createDesk } from "../../../static/src/board/desk.js";
import { roundHead } from "../../../static/src/board/rounds/round-head.js";
import { wall } from "../../../static/src/board/wall/wall.js";
import { aCard, aRound, aWorkshop } from "../builders.js";
import { wordsIn } from "../views.js";

/** What a board says in a round without cards that comes after one that takes them. */
function saidOn({ cards = {}, chosen = null, round = {} } = {}) {
  const state = {
    workshop: aWorkshop({ round: "r2" }), participants: {}, pairs: {}, notes: {}, votes: {}, clusters: {}, placements: {}, cards,
    rounds: {
      r1: aRound({ title: "In twos", state: "closed", queue: null, ...round }),
      r2: aRound({ id: "r2", position: 1, kind: "plenary", title: "Together", takes: [], queue: null }),
    },
    lenses: { l: { id: "l", round: "r1", title: "theme", position: 0 } },
  };
  const desk = createDesk({ workshop: "w1", role: "facilitator", language: "en" }, { state: { value: state } });
  desk.round.value = chosen;
  return wordsIn(roundHead(desk, state)) + wordsIn(wall(desk, state));
}

describe("what lies below on the board", () => {
  before(() => (globalThis.window = { innerHeight: 800 }));
  after(() => delete globalThis.window);

  it("is said to be of another round, where there are cards of it", () => {
    assert.match(saidOn({ cards: { c1: aCard() } }), /The cards below are from: In twos/);
  });

  it("is said in one true sentence where there are none", () => {
    const words = saidOn();
    assert.match(words, /No card of “In twos” is on the board\./);
    assert.doesNotMatch(words, /The cards below|This round has no cards/);
    assert.match(saidOn({ chosen: "r1" }), /You look at: In twos.*Back to now.*No card of “In twos”/s);
  });

  it("does not promise cards at once where each waits for a yes first", () => {
    const open = { state: "open", moderated: true };
    assert.doesNotMatch(saidOn({ round: open }), /as soon as people send them/);
    assert.match(saidOn({ round: { ...open, moderated: false } }), /as soon as people send them/);
  });
});
