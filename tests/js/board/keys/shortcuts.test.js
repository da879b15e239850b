import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aboutAt, isForStage, STAGE_KEY } from "../../../../static/src/board/cards/card-keys.js";
import { createDesk } from "../../../../static/src/board/desk.js";
import { actsAtOnce, shortcutFor, SHORTCUTS } from "../../../../static/src/board/keys/shortcuts.js";
import { aCard, aParticipant, aRound, aWorkshop } from "../../builders.js";

const QUEUE = { order: ["p1", "p2"], at: 1 };

/** A desk before a round, and the commands that it sent. */
function aDesk({ role = "facilitator", round = {}, workshop = {}, rounds = {}, cards = {} } = {}) {
  const sent = [];
  const state = {
    workshop: aWorkshop(workshop), rounds: { r1: aRound({ queue: null, ...round }), ...rounds }, cards, pairs: {},
    participants: { p1: aParticipant(), p2: aParticipant({ id: "p2", number: 2 }) }, lenses: {}, clusters: {}, placements: {},
  };
  const live = {
    state: { value: state },
    request: (name, { op: _op, ...fields }) => (sent.push([name, fields]), Promise.resolve({ ok: true, rev: 1 })),
    reached: () => Promise.resolve(),
  };
  const desk = createDesk({ workshop: "w1", role }, live);
  const press = (key, over = {}, place) => {
    const shortcut = shortcutFor(desk, { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, ...over }, place);
    return shortcut && { ...shortcut, done: shortcut.act(desk, state) };
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

  it("brings on the next card large, or the one before, from what is seen, and says where there is none", async () => {
    const cards = { c1: aCard(), c2: aCard({ id: "c2", number: 2 }), c3: aCard({ id: "c3", number: 3 }) };
    const { sent, press } = aDesk({ cards, workshop: { spotlight: { card: "c2" } } });
    await Promise.all([".", ";", ","].map((key) => press(key).done));
    const step = (to) => ["spotlight.step", { to, seen: { card: "c2" } }];
    assert.deepEqual(sent, [step("next"), step("next"), step("previous")]);
    for (const [key, large, words] of [[".", { card: "c3" }, "This is the last card."], [",", { card: "c1" }, "This is the first card."]]) {
      const end = aDesk({ cards, workshop: { spotlight: large } });
      await end.press(key).done;
      assert.deepEqual([end.sent, end.desk.messages.value.map(({ text }) => text)], [[], [words]]);
    }
    const empty = aDesk();
    await empty.press(".").done;
    assert.deepEqual([empty.sent, empty.desk.messages.value[0].text], [[], "There is no card to show."]);
    assert.equal(aDesk({ role: "scribe", cards }).press("."), null);
  });

  it("takes what is large off the stage, if something is", () => {
    assert.equal(aDesk().press("s"), null);
    const { sent, press } = aDesk({ workshop: { spotlight: { card: "c1" } } });
    press("s");
    assert.deepEqual(sent, [["spotlight.set", {}]]);
  });

  it("pauses sending in the open round, and takes cards again", () => {
    const open = aDesk();
    const paused = aDesk({ round: { locked: true } });
    open.press("h");
    paused.press("h");
    assert.deepEqual([open.sent, paused.sent], [true, false].map((locked) => [["input.lock", { round: "r1", locked }]]));
    assert.equal(aDesk({ round: { state: "closed" } }).press("h"), null);
    assert.equal(aDesk({ round: { kind: "plenary", takes: [] } }).press("h"), null);
  });

  it("shows all cards that are kept for later, once", () => {
    const { sent, press } = aDesk({ round: { showing: "later" } });
    press("v");
    assert.deepEqual(sent, [["cards.reveal", { round: "r1", cards: null, on: true }]]);
    for (const round of [{}, { showing: "never" }, { showing: "later", revealed: true }]) assert.equal(aDesk({ round }).press("v"), null);
  });

  it("puts the first card that waits on the board, for who has read it", () => {
    const cards = {
      c2: aCard({ id: "c2", number: 2, state: "waiting", public: false }),
      c1: aCard({ number: 1, state: "waiting", public: false }),
      c0: aCard({ id: "c0", number: 0 }),
    };
    const { desk, sent, press } = aDesk({ cards });
    press("a");
    assert.deepEqual(sent, [], "nobody judges what they have not read");
    assert.match(desk.messages.value[0].text, /press Look/);
    desk.looking.value = true;
    press("a");
    assert.deepEqual(sent, [["card.approve", { card: "c1" }]]);
  });

  it("skips who speaks, as long as somebody else waits", () => {
    const { sent, press } = aDesk({ round: { queue: { ...QUEUE, at: 0 } } });
    press("j");
    assert.deepEqual(sent, [["queue.skip", { round: "r1", at: 0 }]]);
    assert.equal(aDesk({ round: { queue: QUEUE } }).press("j"), null);
    assert.equal(aDesk().press("j"), null);
  });

  it("goes to the line for notes, also for a scribe", () => {
    assert.equal(aDesk({ role: "scribe" }).press("w", {}, { typing: true }), null);
    let focused = 0;
    globalThis.document = /** @type {any} */ ({ querySelector: () => ({ focus: () => (focused += 1) }) });
    aDesk().press("w");
    aDesk({ role: "scribe" }).press("w");
    delete globalThis.document;
    assert.equal(focused, 2);
  });

  it("is one key for one thing, and none of those of a card", () => {
    const keys = SHORTCUTS.map(({ key, ctrl }) => `${ctrl ? "Ctrl " : ""}${key}`);
    assert.equal(new Set(keys).size, keys.length);
    assert.ok(!keys.includes(STAGE_KEY));
  });

  it("waits whether it stands alone, but with Ctrl, or on a card that has the focus", () => {
    globalThis.Element = /** @type {any} */ (class { closest = () => this; });
    const onCard = /** @type {any} */ (new globalThis.Element());
    const atOnce = (target) => SHORTCUTS.filter((shortcut) => actsAtOnce(shortcut, target)).map(({ key }) => key).join(" ");
    const [nowhere, there] = [atOnce(null), atOnce(onCard)];
    delete globalThis.Element;
    assert.equal(nowhere, "z Z y F2");
    assert.equal(there, "x k g m 1 2 3 4 5 6 7 8 9 z Z y F2");
  });

  it("does nothing once single keys are turned off, but with Ctrl", () => {
    const { desk, press } = aDesk({ round: { queue: QUEUE } });
    desk.singleKeys.toggle();
    for (const key of ["n", "o", "t", "q", "u", "/", "z"]) assert.equal(press(key), null);
    assert.equal(press("z", { ctrlKey: true }).key, "z");
    desk.singleKeys.toggle();
    assert.equal(press("q").key, "q");
  });

  it("takes figures by their place, also where a keyboard writes them with Shift only", () => {
    const { desk } = aDesk();
    desk.here.value = { card: "c1" };
    const figure = (key, code, shiftKey = false) =>
      shortcutFor(desk, { key, code, shiftKey, ctrlKey: false, metaKey: false, altKey: false, repeat: false })?.key ?? null;
    assert.deepEqual([figure("3", "Digit3"), figure('"', "Digit3"), figure("3", "Numpad3")], ["3", "3", "3"]);
    assert.equal(figure("ArrowUp", "Numpad8"), null, "a keypad without its numbers walks");
    assert.equal(figure("3", "Digit3", true), null, "with Shift it makes a card another kind");
  });

  it("does nothing while somebody types, with another modifier, or held down", () => {
    const { press } = aDesk({ round: { queue: QUEUE } });
    for (const { key } of SHORTCUTS) {
      assert.equal(press(key, {}, { typing: true }), null);
      assert.equal(press(key, { altKey: true }), null);
    }
    for (const key of ["n", "o", "t", "q", "s", "f", "i", "I", "?"]) {
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

  it("makes the way in large on the stage and takes it off again; with Shift it is for this board", () => {
    const large = { stage: { theme: "light", join_bar: true, join_large: true } };
    const [off, on] = [aDesk(), aDesk({ workshop: large })];
    off.press("i");
    on.press("i");
    assert.deepEqual([off.sent[0], on.sent[0]], [["joining.show", { large: true }], ["joining.show", { large: false }]]);
    const here = aDesk();
    here.press("I", { shiftKey: true });
    assert.deepEqual([here.desk.panel.value, here.sent], ["join", []]);
    const before = aDesk({ workshop: { status: "lobby" } });
    before.press("i");
    assert.deepEqual([before.desk.panel.value, before.sent], ["join", []], "it stands large on the stage anyway");
  });

  it("takes the way in off the stage as whatever else is large", () => {
    const { sent, press } = aDesk({ workshop: { stage: { theme: "light", join_bar: true, join_large: true } } });
    press("s");
    assert.deepEqual(sent, [["spotlight.set", {}]]);
  });

  it("leads only for who leads, and not in a workshop that has ended", () => {
    const scribe = aDesk({ role: "scribe", round: { queue: QUEUE } });
    const ended = aDesk({ workshop: { status: "closed" }, round: { queue: QUEUE } });
    for (const key of ["n", "o", "p", "t", "q", "s", "h", "v", "a", "j"]) {
      assert.equal(scribe.press(key), null);
      assert.equal(ended.press(key), null);
    }
    scribe.press("i");
    assert.deepEqual([scribe.desk.panel.value, scribe.sent], ["join", []], "a scribe sees how to come in on their own board");
  });
});

describe("the key that puts what has the focus large on the stage", () => {
  const plain = { key: "l", ctrlKey: false, metaKey: false, altKey: false, repeat: false };

  it("is l, with or without Caps Lock, and nothing else", () => {
    assert.equal(isForStage(plain), true);
    assert.equal(isForStage({ ...plain, key: "L" }), true);
    for (const over of [{ key: "k" }, { ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }]) assert.equal(isForStage({ ...plain, ...over }), false);
  });

  it("means the card with the focus, else its cluster; in a menu what that is about", () => {
    const { desk } = aDesk();
    const element = (id) => ({ getAttribute: () => id });
    const focus = (found) => ({ closest: (selector) => found[selector] ?? null });
    const cluster = { "[data-zone=cluster]": element("g1") };
    assert.deepEqual(aboutAt(desk, focus({ ...cluster, "[data-card]": element("c1") })), { card: "c1" });
    assert.deepEqual(aboutAt(desk, focus(cluster)), { cluster: "g1" });
    assert.equal(aboutAt(desk, focus({})), null);
    desk.menu.value = { about: { cluster: "g2" }, step: "actions", at: null };
    assert.deepEqual(aboutAt(desk, focus({ "[data-menu]": element("") })), { cluster: "g2" });
  });
});
