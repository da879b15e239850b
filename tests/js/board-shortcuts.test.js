import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createDesk } from "../../static/src/board/desk.js";
import { shortcutFor, SHORTCUTS } from "../../static/src/board/shortcuts.js";
import { aParticipant, aRound, aWorkshop } from "./builders.js";

const QUEUE = { order: ["p1", "p2"], at: 1 };

/** A desk before a round, and the commands that it sent. */
function aDesk({ role = "facilitator", round = {}, workshop = {}, rounds = {} } = {}) {
  const sent = [];
  const state = {
    workshop: aWorkshop(workshop), rounds: { r1: aRound({ queue: null, ...round }), ...rounds }, cards: {}, pairs: {},
    participants: { p1: aParticipant(), p2: aParticipant({ id: "p2", number: 2 }) },
  };
  const live = {
    state: { value: state },
    request: (name, { op: _op, ...fields }) => (sent.push([name, fields]), Promise.resolve({ ok: true, rev: 1 })),
    reached: () => Promise.resolve(),
  };
  const desk = createDesk({ workshop: "w1", role }, live);
  const press = (key, over = {}, place) => {
    const shortcut = shortcutFor(desk, { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, ...over }, place);
    shortcut?.act(desk, state);
    return shortcut;
  };
  return { desk, sent, press };
}

describe("a key on the board", () => {
  it("steps through the speaking queue from the place that is seen", () => {
    const { sent, press } = aDesk({ round: { queue: QUEUE } });
    press("q");
    press("Q", { shiftKey: true });
    assert.deepEqual(sent, [["queue.next", { round: "r1", at: 1 }], ["queue.back", { round: "r1", at: 1 }]]);
  });

  it("offers to begin speaking in turn when nobody does", () => {
    const { desk, sent, press } = aDesk();
    press("q");
    assert.deepEqual([desk.panel.value, sent], ["speaking", []]);
  });

  it("starts, pauses and resumes the timer, each at its time", () => {
    const timers = [null, { ends_at: 9, left: null, seconds: 5 }, { ends_at: null, left: 4, seconds: 5 }];
    const names = timers.map((timer) => {
      const { sent, press } = aDesk({ round: { timer } });
      press("t");
      return sent[0];
    });
    assert.deepEqual(names, [["timer.start", { seconds: 300 }], ["timer.pause", {}], ["timer.resume", {}]]);
  });

  it("gives a minute more only to a timer that is there, with or without Shift", () => {
    assert.equal(aDesk().press("+"), null);
    const { sent, press } = aDesk({ round: { timer: { ends_at: 9, left: null, seconds: 5 } } });
    press("+", { shiftKey: true });
    assert.deepEqual(sent, [["timer.extend", { seconds: 60 }]]);
  });

  it("closes an open round and opens a closed one", () => {
    const open = aDesk();
    const closed = aDesk({ round: { state: "closed" } });
    open.press("o");
    closed.press("o");
    assert.deepEqual([open.sent[0][0], closed.sent[0][0]], ["round.close", "round.open"]);
  });

  it("goes to the next round, if there is one, from the round that is seen", () => {
    assert.equal(aDesk().press("n"), null);
    const { sent, press } = aDesk({ rounds: { r2: aRound({ id: "r2", position: 1 }) } });
    press("n");
    assert.deepEqual(sent, [["round.next", { current: "r1" }]]);
  });

  it("takes what is large off the stage, if something is", () => {
    assert.equal(aDesk().press("s"), null);
    const { sent, press } = aDesk({ workshop: { spotlight: { card: "c1" } } });
    press("s");
    assert.deepEqual(sent, [["spotlight.set", {}]]);
  });

  it("does nothing while somebody types, with another modifier, or held down", () => {
    const { press } = aDesk({ round: { queue: QUEUE } });
    for (const { key } of SHORTCUTS) {
      assert.equal(press(key, {}, { typing: true }), null);
      assert.equal(press(key, { altKey: true }), null);
    }
    for (const key of ["n", "o", "t", "q", "s", "f", "i", "?"]) {
      assert.equal(press(key, { ctrlKey: true }), null);
      assert.equal(press(key, { metaKey: true }), null);
      assert.equal(press(key, { repeat: true }), null);
    }
  });

  it("does nothing in a dialog, but the key that opened it", () => {
    const { desk, press } = aDesk({ round: { queue: QUEUE } });
    desk.panel.value = "keys";
    assert.equal(press("q", {}, { dialog: true }), null);
    assert.equal(press("i", {}, { dialog: true }), null);
    assert.equal(press("?", { shiftKey: true }, { dialog: true })?.key, "?");
  });

  it("means the same with Caps Lock", () => {
    const { sent, press } = aDesk({ round: { queue: QUEUE } });
    press("Q");
    press("q", { shiftKey: true });
    assert.deepEqual(sent.map(([name]) => name), ["queue.next", "queue.back"]);
  });

  it("leads only for who leads, and not in a workshop that has ended", () => {
    const scribe = aDesk({ role: "scribe", round: { queue: QUEUE } });
    const ended = aDesk({ workshop: { status: "closed" }, round: { queue: QUEUE } });
    for (const key of ["n", "o", "t", "q", "s"]) {
      assert.equal(scribe.press(key), null);
      assert.equal(ended.press(key), null);
    }
    scribe.press("i");
    assert.equal(scribe.desk.panel.value, "join");
  });
});
