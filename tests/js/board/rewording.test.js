import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { correctCard, saveCard } from "../../../static/src/board/cards/card-writing.js";
import { createDesk } from "../../../static/src/board/desk.js";
import { keepEditing, saveNote, startEditing } from "../../../static/src/board/notes/notes.js";
import { aCard } from "../builders.js";

const OK = { ok: true, rev: 7 };
const conflict = (field, current) => ({ ok: false, error: { code: "conflict", message: "Bots.", field, current } });
const browsers = globalThis.FormData;

/** A form is here an object with its fields. */
before(() => (globalThis.FormData = class { constructor(form) { return Object.entries(form); } }));
after(() => (globalThis.FormData = browsers));

function aDesk(...answers) {
  const asked = [];
  const request = async (name, { op: _op, ...payload }) => {
    asked.push([name, payload]);
    return answers.shift() ?? OK;
  };
  const live = { state: { value: null }, request, reached: async () => {} };
  return { desk: createDesk({ workshop: "w1", role: "facilitator" }, live), asked };
}

describe("correcting a card", () => {
  const card = aCard({ kind: "practice", text: "samn koken", condition: "met twee", emoji: "" });
  const form = (over = {}) => ({ kind: "practice", text: "samn koken", condition: "met twee", example: "", ...over });

  it("sends what became different and leaves the rest to others", async () => {
    const { desk, asked } = aDesk();
    correctCard(desk, card);
    await saveCard(desk, form({ text: "samen koken" }));
    assert.deepEqual(asked, [["card.edit", { card: "c1", text: "samen koken", was: { text: "samn koken" } }]]);
    assert.equal(desk.cardForm.value, null);
  });

  it("shows what somebody else wrote in that field, and sends again over it", async () => {
    const { desk, asked } = aDesk(conflict("condition", "met drie"));
    correctCard(desk, card);
    await saveCard(desk, form({ condition: "met vier" }));
    assert.deepEqual(desk.cardForm.value.conflict, { field: "condition", text: "met drie" });
    await saveCard(desk, form({ condition: "met vier" }));
    assert.deepEqual(asked[1], ["card.edit", { card: "c1", condition: "met vier", was: { condition: "met drie" } }]);
    assert.equal(desk.cardForm.value, null);
  });

  it("does not open the form again for who closed it meanwhile", async () => {
    const { desk } = aDesk(conflict("text", "anders"));
    correctCard(desk, card);
    const saved = saveCard(desk, form({ text: "samen koken" }));
    desk.cardForm.value = null;
    await saved;
    assert.equal(desk.cardForm.value, null);
  });
});

describe("changing a note", () => {
  const note = { id: "n1", kind: "call", text: "Bel de stad", addressee: "stad" };

  it("sends what became different and leaves the rest to others", async () => {
    const { desk, asked } = aDesk();
    startEditing(desk, note);
    await saveNote(desk, note, { text: "Bel de stad", addressee: "provincie" });
    assert.deepEqual(asked, [["note.edit", { note: "n1", addressee: "provincie", was: { addressee: "stad" } }]]);
    assert.equal(desk.editing.value, null);
  });

  it("makes another kind of it, over the kind that was seen", async () => {
    const { desk, asked } = aDesk();
    startEditing(desk, note);
    keepEditing(desk, note, desk.editing.value, { kind: "parked", text: "Bel de stad" });
    assert.equal(desk.editing.value.said.kind, "parked", "drawn anew, it asks for whom no more");
    await saveNote(desk, note, { kind: "parked", text: "Bel de stad" });
    assert.deepEqual(asked, [["note.edit", { note: "n1", kind: "parked", was: { kind: "call" } }]]);
  });

  it("shows what somebody else wrote in that field", async () => {
    const { desk } = aDesk(conflict("addressee", "gemeente"));
    startEditing(desk, note);
    await saveNote(desk, note, { text: "Bel de stad", addressee: "provincie" });
    assert.deepEqual(desk.editing.value.conflict, { field: "addressee", text: "gemeente" });
    assert.deepEqual(desk.editing.value.was, { kind: "call", text: "Bel de stad", addressee: "gemeente" });
  });
});
