import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { createDesk } from "../../static/src/board/desk.js";
import { moveCard, redo, undo } from "../../static/src/board/move.js";

const STATE = { clusters: { g1: { id: "g1", title: "Held" } } };
const MOVE = { lens: "l1", card: "c1", cluster: "g1", after: null };

/** A desk whose server gives these answers in turn and remembers what it was asked. */
function aDesk(...answers) {
  const asked = [];
  const request = (name, payload) => {
    asked.push({ name, ...payload });
    return Promise.resolve(answers.shift() ?? { ok: true, rev: 1, was: { cluster: null, after: null } });
  };
  const live = { state: { value: STATE }, request, reached: () => Promise.resolve() };
  return { desk: createDesk({ workshop: "w", role: "facilitator" }, live), asked };
}
const accepted = (was) => ({ ok: true, rev: 1, was });
const declined = (code) => ({ ok: false, error: { code, message: "This does not exist any more." } });

describe("moving a card", () => {
  it("shows it at once and lets go when the server has confirmed", async () => {
    const { desk } = aDesk();
    const moving = moveCard(desk, MOVE);
    assert.deepEqual(desk.moves.value, [MOVE]);
    await moving;
    assert.deepEqual(desk.moves.value, []);
    assert.equal(desk.announcement.value, "Moved to Held.");
  });

  it("goes back and says why when the server declines, and is not to be undone", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { desk } = aDesk(declined("not_found"));
    await moveCard(desk, MOVE);
    assert.deepEqual(desk.moves.value, []);
    assert.deepEqual(desk.past.value, []);
    assert.equal(desk.messages.value[0].text, "This does not exist any more.");
  });

  it("is undone by what the server said was before, and redone", async () => {
    const { desk, asked } = aDesk(accepted({ cluster: "g0", after: "c9" }), accepted({ cluster: "g1", after: null }));
    await moveCard(desk, MOVE);
    await undo(desk);
    await redo(desk);
    const places = asked.map(({ cluster, after }) => [cluster, after]);
    assert.deepEqual(places, [["g1", null], ["g0", "c9"], ["g1", null]]);
  });

  it("forgets what was undone once another card is moved", async () => {
    const { desk } = aDesk();
    await moveCard(desk, MOVE);
    await undo(desk);
    await moveCard(desk, { ...MOVE, card: "c2" });
    assert.deepEqual(desk.future.value, []);
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
    await moveCard(desk, MOVE);
    assert.equal(asked.length, 2);
    assert.equal(asked[0].op, asked[1].op);
    assert.equal(desk.past.value.length, 1);
  });
});

describe("undo and redo pressed in a hurry", () => {
  it("are carried out one after the other, each on what the one before left", async () => {
    const { desk, asked } = aDesk(accepted({ cluster: null }), accepted({ cluster: "g1", after: null }));
    await moveCard(desk, MOVE);
    await Promise.all([undo(desk), redo(desk)]);
    assert.deepEqual(asked.map(({ cluster }) => cluster), ["g1", null, "g1"]);
    assert.equal(desk.past.value.length, 1);
    assert.equal(desk.future.value.length, 0);
  });
});
