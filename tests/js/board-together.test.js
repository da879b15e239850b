import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createTogether } from "../../static/src/board/together.js";

/** What one board notices, at moments that the test sets. */
function aBoard() {
  const time = { now: 10_000 };
  return { time, ...createTogether(() => time.now) };
}

const YES = Promise.resolve({ ok: true });
const NO = Promise.resolve({ ok: false });

describe("a press just after somebody else's", () => {
  it("is the same step, until one could have seen the change", () => {
    const board = aBoard();
    board.stands("r1:0");
    board.stands("r1:1");
    assert.equal(board.justChanged(), true);
    board.stands("r1:1");
    board.time.now += 501;
    assert.equal(board.justChanged(), false);
  });

  it("is a step of its own after one's own, however fast", async () => {
    const board = aBoard();
    board.stands("r1:0");
    const step = board.own(YES);
    board.stands("r1:1");
    await step;
    assert.equal(board.justChanged(), false);
  });

  it("is the same step when one's own was refused before", async () => {
    const board = aBoard();
    board.stands("r1:0");
    await board.own(NO);
    board.stands("r1:1");
    assert.equal(board.justChanged(), true);
  });

  it("is not told from a board that has just been opened", () => {
    const board = aBoard();
    board.stands("r1:0");
    assert.equal(board.justChanged(), false);
  });
});
