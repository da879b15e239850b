import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";

import { createDesk } from "../../../../static/src/board/desk.js";
import { finishRenaming } from "../../../../static/src/leading/cluster-acts.js";
import { createNamedCluster, moveCards } from "../../../../static/src/board/moving/place-cards.js";
import { putInto } from "../../../../static/src/board/moving/chosen-places.js";
import { aCard, aRound, aWorkshop } from "../../builders.js";
import { aLine, formOf } from "../../a-page.js";
import { redo, turnStep, undo } from "../../../../static/src/leading/next-step.js";

const STATE = { workshop: aWorkshop(), rounds: {}, cards: { c1: aCard({ text: "een boot" }) }, clusters: { g1: { id: "g1", title: "Held", public: true } } };
const MOVE = { lens: "l1", cards: ["c1"], cluster: "g1", after: null };
const STEP = { id: "s1", number: 1, command: "cards.place", about: { public: true, cards: ["c1"], count: 1, into: "Held" } };

/** A desk whose server gives these answers in turn and remembers what it was asked. */
function aDesk(...answers) {
  const asked = [];
  const request = (name, payload) => {
    asked.push({ name, ...payload });
    return Promise.resolve(answers.shift() ?? { ok: true, rev: 1 });
  };
  const live = { state: { value: STATE }, request, reached: () => Promise.resolve() };
  return { desk: createDesk({ workshop: "w", role: "facilitator" }, live), asked };
}
const real = { FormData: globalThis.FormData, document: globalThis.document };

/** A page on which nothing but the line for notes is. */
function aPageWithALine() {
  const line = aLine();
  globalThis.FormData = /** @type {any} */ (formOf(line));
  globalThis.document = /** @type {any} */ ({ querySelector: (what) => (what.startsWith(".note-form") ? line : null), querySelectorAll: () => [] });
  return line;
}
const turned = (changed, left) => ({ ok: true, rev: 1, step: STEP, changed, left });
const declined = (code) => ({ ok: false, error: { code, message: "This does not exist any more." } });

afterEach(() => Object.assign(globalThis, real));

describe("moving cards", () => {
  it("leaves them ticked when they could not be moved, such as when their goal was removed meanwhile", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { desk } = aDesk(declined("not_found"));
    aPageWithALine();
    const cards = { c1: aCard({ id: "c1" }), c3: aCard({ id: "c3" }) };
    desk.live.state.value = { workshop: aWorkshop(), rounds: { r1: aRound() }, lenses: { l1: { id: "l1", round: "r1" } }, clusters: {}, placements: {}, cards };
    desk.ticks.value = new Set(["c1", "c2", "c3"]);
    putInto(desk, ["c1", "c2"], { cluster: "gone" }, false);
    assert.deepEqual([...desk.ticks.value], ["c3"]);
    await new Promise(setImmediate);
    assert.deepEqual([...desk.ticks.value], ["c3", "c1"], "c2 is gone as well");
  });

  it("shows it at once and lets go when the server has confirmed", async () => {
    const { desk } = aDesk();
    const moving = moveCards(desk, MOVE);
    assert.deepEqual(desk.moves.value, [MOVE]);
    await moving;
    assert.deepEqual(desk.moves.value, []);
    assert.equal(desk.announcement.value, "Now in Held: een boot.");
  });

  it("goes back and says why when the server declines", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { desk } = aDesk(declined("not_found"));
    assert.equal(await moveCards(desk, MOVE), false);
    assert.deepEqual(desk.moves.value, []);
    assert.equal(desk.messages.value[0].text, "This does not exist any more.");
    assert.equal(desk.announcement.value, "", "nothing moved");
  });

  it("tells of cards that are gone, and says of the others that they moved", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { desk } = aDesk({ ok: true, rev: 1, gone: 1 });
    await moveCards(desk, { ...MOVE, cards: ["c1", "c2", "c3"] });
    assert.equal(desk.announcement.value, "Now in Held: 2 cards.");
    assert.match(desk.messages.value[0].text, /1 card is not there any more/);
  });

  it("sends the same op again when no answer came", async () => {
    const { desk, asked } = aDesk();
    const answer = desk.live.request;
    let first = true;
    desk.live.request = (name, payload) => {
      const answered = answer(name, payload);
      if (!first) return answered;
      first = false;
      return Promise.reject(new Error("timeout"));
    };
    await moveCards(desk, MOVE);
    assert.equal(asked.length, 2);
    assert.equal(asked[0].op, asked[1].op);
  });
});

describe("a cluster made by its name", () => {
  it("is made once, and whoever asks for it meanwhile moves into it", async () => {
    const { desk, asked } = aDesk({ ok: true, rev: 1, cluster: "g1" });
    const both = [createNamedCluster(desk, "l1", ["c1"], "Held"), createNamedCluster(desk, "l1", ["c2"], "held")];
    assert.deepEqual(await Promise.all(both), ["g1", "g1"]);
    assert.deepEqual(asked.map(({ name, cards }) => [name, cards]), [["cluster.create", ["c1"]], ["cards.place", ["c2"]]]);
  });

  it("moves nothing when the server declines", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { desk, asked } = aDesk(declined("bad_request"));
    const line = aPageWithALine();
    const both = [createNamedCluster(desk, "l1", ["c1"], "Held"), createNamedCluster(desk, "l1", ["c2"], "Held")];
    assert.deepEqual(await Promise.all(both), [null, null]);
    assert.equal(asked.length, 1);
    assert.equal(line.value, "Held", "what was typed stays, in the line for notes");
  });
});

describe("the name of a cluster", () => {
  it("goes out once when the field is left while it is on its way", async () => {
    const { desk, asked } = aDesk();
    desk.renaming.value = { cluster: "g1", was: "", text: "", conflict: null };
    await Promise.all([finishRenaming(desk, "Held"), finishRenaming(desk, "Held")]);
    assert.equal(asked.length, 1);
    assert.equal(desk.renaming.value, null);
  });
});

describe("undo and redo", () => {
  it("ask the server and say in sight what was undone, with a way back", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { desk, asked } = aDesk(turned(1, 0), turned(1, 0), turned(1, 0), turned(1, 0));
    const told = () => desk.messages.value.map(({ text }) => text);
    await undo(desk);
    assert.deepEqual(told(), ["Undone: 1 card to Held."]);
    await redo(desk);
    assert.deepEqual(told(), ["Done again: 1 card to Held."]);
    await desk.messages.value[0].undo();
    assert.deepEqual(told(), ["Undone: 1 card to Held."]);
    await desk.messages.value[0].redo();
    assert.deepEqual(told(), ["Done again: 1 card to Held."]);
    assert.deepEqual(asked.map(({ name, step }) => [name, step]), [["step.undo", undefined], ["step.redo", undefined], ["step.undo", "s1"], ["step.redo", "s1"]]);
    test.mock.timers.tick(10_000);
    assert.deepEqual(told(), []);
  });

  it("wait for each other when pressed in a hurry", async () => {
    const { desk, asked } = aDesk(turned(1, 0), turned(1, 0), turned(1, 0));
    const answer = desk.live.request;
    let busy = 0;
    desk.live.request = async (...request) => {
      busy += 1;
      assert.equal(busy, 1);
      await new Promise((resolve) => setImmediate(resolve));
      busy -= 1;
      return answer(...request);
    };
    await Promise.all([undo(desk), redo(desk), undo(desk)]);
    assert.deepEqual(asked.map(({ name }) => name), ["step.undo", "step.redo", "step.undo"]);
  });

  it("say so when somebody changed the same since", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { desk } = aDesk(turned(0, 1), turned(2, 1));
    await undo(desk);
    assert.equal(desk.messages.value[0].text, "“1 card to Held” stays: somebody changed the same since.");
    await undo(desk);
    assert.equal(desk.messages.value[1].text, "Undone: 1 card to Held. 1 thing stays, since somebody changed it.");
  });

  it("turn a step of the list, whichever way it stands", async () => {
    const { desk, asked } = aDesk(turned(1, 0), turned(1, 0));
    await turnStep(desk, { ...STEP, state: "done" });
    await turnStep(desk, { ...STEP, state: "undone" });
    assert.deepEqual(asked.map(({ name, step }) => [name, step]), [["step.undo", "s1"], ["step.redo", "s1"]]);
  });
});
