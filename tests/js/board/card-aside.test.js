import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { keepTyped, layAside, wordsOf } from "../../../static/src/board/cards/card-aside.js";
import { cardForm } from "../../../static/src/board/cards/card-form.js";
import { closeCardForm, correctCard, saveCard, writeCard } from "../../../static/src/board/cards/card-writing.js";
import { createDesk } from "../../../static/src/board/desk.js";
import { aCard, aParticipant, aRound, aWorkshop } from "../builders.js";
import { aStorage } from "../a-page.js";
import { wordsIn } from "../views.js";

const browsers = globalThis.FormData;

/** A form is here an object with its fields. */
before(() => (globalThis.FormData = class { constructor(form) { return Object.entries(form); } }));
after(() => (globalThis.FormData = browsers));

/** A desk before a round, and what the sheet shows; `types` fills in fields of it. */
function aDesk(card = aCard()) {
  const state = { workshop: aWorkshop(), rounds: { r1: aRound() }, participants: { p1: aParticipant() }, cards: { c1: card } };
  const live = { state: { value: state }, request: async () => ({ ok: true, rev: 1 }), reached: async () => {} };
  const desk = createDesk({ workshop: "w1", role: "facilitator" }, live);
  const types = (fields) => keepTyped(desk, desk.cardForm.value, fields);
  const sheet = () => wordsIn(cardForm(desk, state));
  return { desk, state, types, sheet };
}

describe("words typed on a card at the board", () => {
  it("stay when it becomes another kind of card and back", () => {
    const { desk, types, sheet } = aDesk();
    writeCard(desk, aRound());
    types({ text: "een brug", why: "ze verbindt" });
    desk.cardForm.value = { ...desk.cardForm.value, kind: "remark" };
    assert.doesNotMatch(sheet(), /ze verbindt/);
    desk.cardForm.value = { ...desk.cardForm.value, kind: "metaphor" };
    assert.match(sheet(), /een brug.*ze verbindt/s);
  });

  it("stand there again after Escape or a click beside the sheet", () => {
    const { desk, types, sheet } = aDesk();
    writeCard(desk, aRound());
    types({ author: "p1", text: "een brug" });
    layAside(desk);
    assert.equal(desk.cardForm.value, null);
    assert.match(desk.messages.value[0].text, /is kept/);
    writeCard(desk, aRound());
    assert.match(sheet(), /stands here again.*een brug/s);
    assert.equal(desk.cardForm.value.said.author, "p1");
  });

  it("are kept for each card, with what they were a change of", () => {
    const { desk, types } = aDesk();
    correctCard(desk, aCard({ text: "een boom" }));
    types({ text: "een grote boom" });
    layAside(desk);
    correctCard(desk, aCard({ id: "c2", text: "een boot" }));
    assert.equal(wordsOf(desk.cardForm.value, "text"), "een boot");
    layAside(desk);
    correctCard(desk, aCard({ text: "een boom, door een ander gewijzigd" }));
    assert.equal(wordsOf(desk.cardForm.value, "text"), "een grote boom");
    assert.equal(desk.cardForm.value.was.text, "een boom");
  });

  it("stand there again after the page was left without closing the sheet", () => {
    globalThis.window = /** @type {any} */ ({ localStorage: aStorage() });
    const left = aDesk();
    correctCard(left.desk, aCard({ text: "een boom" }));
    left.types({ kind: "remark", text: "een grote boom" });
    const { desk, sheet } = aDesk();
    correctCard(desk, aCard({ text: "een boom, door een ander gewijzigd" }));
    delete globalThis.window;
    assert.match(sheet(), /stands here again.*een grote boom/s);
    assert.deepEqual([desk.cardForm.value.kind, desk.cardForm.value.was.text], ["remark", "een boom"]);
  });

  it("are gone once they are sent, or not wanted", async () => {
    const { desk, types, sheet } = aDesk();
    for (const end of [() => saveCard(desk, { text: "een brug" }), () => closeCardForm(desk)]) {
      writeCard(desk, aRound());
      types({ text: "een brug" });
      layAside(desk);
      writeCard(desk, aRound());
      await end();
      writeCard(desk, aRound());
      assert.doesNotMatch(sheet(), /een brug/);
      closeCardForm(desk);
    }
  });

  it("are not kept when there are none", () => {
    const { desk } = aDesk();
    correctCard(desk, aCard());
    layAside(desk);
    assert.deepEqual(desk.messages.value, []);
  });
});
