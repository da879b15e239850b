import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { guardPointed } from "../../../static/src/board/drawing/slipped-under-pointer.js";

/** A board with two cards, seen from the pointer -> what is pressed reaches. */
function aBoard() {
  const handlers = {};
  let time = 0;
  guardPointed({ addEventListener: (name, handler) => (handlers[name] = handler) }, () => time);
  const cards = { one: null, two: null };
  for (const id of Object.keys(cards)) cards[id] = { id, closest: () => cards[id] };
  const say = (name, card, x, more = {}) => handlers[name]({ target: cards[card], clientX: x, clientY: 10, ...more });
  return {
    goesTo: (card, x) => [say("pointerover", card, x), say("pointermove", card, x)],
    slips: (card, x) => say("pointerover", card, x),
    waits: (milliseconds) => (time += milliseconds),
    press(card) {
      let taken = true;
      say("click", card, 0, { detail: 1, preventDefault: () => (taken = false), stopPropagation() {} });
      return taken;
    },
  };
}

describe("a press on a card", () => {
  it("is not taken by one that has just slipped under a resting pointer", () => {
    const board = aBoard();
    board.goesTo("one", 5);
    board.waits(2000);
    assert.equal(board.press("one"), true);
    board.slips("two", 5);
    board.waits(350);
    assert.equal(board.press("two"), false);
    board.waits(200);
    assert.equal(board.press("two"), true);
  });

  it("is taken at once by one that the pointer went to", () => {
    const board = aBoard();
    board.goesTo("one", 5);
    board.goesTo("two", 60);
    assert.equal(board.press("two"), true);
    board.slips("one", 60);
    board.goesTo("one", 61);
    assert.equal(board.press("one"), true);
  });
});
