import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { createDesk } from "../../../static/src/board/desk.js";
import { letIn, takeCardsOff, takeOut } from "../../../static/src/leading/people-acts.js";
import { undo } from "../../../static/src/leading/next-step.js";

const ANN = { id: "p1", number: 1, name: "Ann" };
const HIDDEN = { id: "s1", number: 1, command: "cards.hide", about: { count: 3, public: true } };

/** A desk whose server takes everything; what Undo undoes is told. */
function aDesk(undone = HIDDEN) {
  const answers = { "cards.hide": { step: HIDDEN.id, cards: 3 }, "step.undo": { step: undone, changed: 3, left: 0 } };
  const request = (name) => Promise.resolve({ ok: true, rev: 1, ...answers[name] });
  return createDesk({ workshop: "w", role: "facilitator" }, { request, reached: () => Promise.resolve() });
}

const offered = (desk) => desk.messages.value.map((message) => message.text);

describe("a message with Undo", () => {
  it("goes when its step is undone in another way", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const desk = aDesk();
    await takeCardsOff(desk, ANN);
    assert.equal(offered(desk).length, 1);
    await undo(desk);
    assert.deepEqual(offered(desk), ["Undone: 3 cards of one person taken off."]);
  });

  it("stays when another step is undone", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const desk = aDesk({ ...HIDDEN, id: "s2" });
    await takeCardsOff(desk, ANN);
    const [told] = offered(desk);
    await undo(desk);
    assert.equal(offered(desk)[0], told);
  });

  it("goes when the person is let in again from the list", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const desk = aDesk();
    await takeOut(desk, ANN);
    assert.equal(offered(desk).length, 1);
    await letIn(desk, ANN);
    assert.deepEqual(offered(desk), []);
  });
});
