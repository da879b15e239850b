import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { createDesk } from "../../../static/src/board/desk.js";
import { leadView } from "../../../static/src/board/rounds/lead-view.js";
import { notice } from "../../../static/src/leading/simultaneous-controls.js";
import { shortcutFor } from "../../../static/src/board/keys/shortcuts.js";
import { createTogether } from "../../../static/src/leading/simultaneous-press.js";
import { aRound, aWorkshop } from "../builders.js";
import { buttonsIn } from "../views.js";

/** What one board notices, at moments that the test sets. */
function aBoard() {
  const time = { now: 10_000 };
  return { time, ...createTogether({ clock: () => time.now }) };
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

  it("is one's own through all that it changes, until the screen shows it", async () => {
    let shown = () => {};
    const time = { now: 10_000 };
    const board = createTogether({ clock: () => time.now, reached: () => new Promise((resolve) => (shown = () => resolve())) });
    board.stands("r1:open");
    await board.own(YES);
    board.stands("r1:closed");
    board.stands("r2:open");
    assert.equal(board.justChanged(), false);
    shown();
    await YES;
    board.stands("r2:closed");
    assert.equal(board.justChanged(), true);
  });

  it("is the same step when one's own was refused because of it", async () => {
    const board = aBoard();
    board.stands("r1:0");
    const step = board.own(NO);
    board.stands("r1:1");
    await step;
    assert.equal(board.justChanged(), true);
  });

  it("is not told from a board that has just been opened", () => {
    const board = aBoard();
    board.stands("r1:0");
    assert.equal(board.justChanged(), false);
  });
});

const TIMER = { ends_at: 9, left: null, seconds: 5 };
const CLOSED = { state: "closed", queue: null };
const next = aRound({ id: "r2", position: 1, state: "waiting", queue: null });

describe("somebody who leads at a board, when somebody else made a step 200 ms before", () => {
  let now;
  beforeEach(() => {
    now = 10_000;
    mock.method(performance, "now", () => now);
  });
  afterEach(() => mock.restoreAll());

  /** A desk that sees the round change; `press` a key, or `click` every button that leads, after so many milliseconds. */
  function aDesk(before, after, workshop = {}) {
    const sent = [];
    const seen = (round) => ({ workshop: aWorkshop(workshop), rounds: { r1: aRound({ queue: null, ...round }), r2: next }, cards: {} });
    const live = {
      state: { value: seen(before) },
      request: async (name) => (sent.push(name), { ok: true, rev: 1 }),
      reached: async () => {},
    };
    const desk = createDesk({ workshop: "w1", role: "facilitator" }, live);
    notice(desk, live.state.value);
    live.state.value = seen(after);
    notice(desk, live.state.value);
    const press = (key, wait) => {
      now += wait;
      shortcutFor(desk, { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false })?.act(desk, live.state.value);
      return sent;
    };
    const click = (wait) => {
      now += wait;
      for (const { press } of buttonsIn(leadView(desk, live.state.value))) press();
      return sent;
    };
    return { press, click };
  }

  for (const [what, before, after, key] of [
    ["the round was opened", CLOSED, { state: "open" }, "o"],
    ["the round was closed", { state: "open" }, CLOSED, "o"],
    ["the timer was started", { timer: null }, { timer: TIMER }, "t"],
    ["the timer was paused", { timer: TIMER }, { timer: { ...TIMER, ends_at: null, left: 4 } }, "t"],
  ]) {
    it(`does nothing with the key ${key}: ${what}`, () => {
      assert.deepEqual(aDesk(before, after).press(key, 200), []);
      assert.equal(aDesk(before, after).press(key, 501).length, 1);
    });
  }

  it("does nothing with the buttons that lead", () => {
    for (const [before, after] of [[CLOSED, { state: "open" }], [{ state: "open" }, CLOSED]]) {
      assert.deepEqual(aDesk(before, after).click(200), []);
      assert.equal(aDesk(before, after).click(501).length, 2);
    }
  });

  it("do not take what came of one's own step in another place for somebody else's", () => {
    const timers = createTogether({ clock: () => 1_000 });
    timers.stands("r1:none");
    timers.stands("r2:none", true);
    assert.equal(timers.justChanged(), false);
    timers.stands("r2:runs");
    assert.equal(timers.justChanged(), true);
  });
});
