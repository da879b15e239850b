import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { createDesk } from "../../../static/src/board/desk.js";
import { dropKept, keepIn, keptIn } from "../../../static/src/board/kept-fields.js";
import { keepEditing, saveNote, startEditing, stopEditing } from "../../../static/src/board/notes/notes.js";
import { aStorage } from "../a-page.js";

const real = { FormData: globalThis.FormData, window: globalThis.window };

describe("what is half typed on the board", () => {
  let answer;
  beforeEach(() => {
    globalThis.window = /** @type {any} */ ({ localStorage: aStorage() });
    globalThis.FormData = /** @type {any} */ (class {
      constructor(words) {
        return Object.entries(words);
      }
    });
  });
  afterEach(() => Object.assign(globalThis, real));

  /** The board as somebody opens it, the first time or after a reload. */
  const aDesk = () =>
    createDesk({ workshop: "w1", role: "facilitator" }, { state: { value: { workshop: {}, rounds: {} } }, request: async () => answer, reached: async () => {} });
  const type = (desk, field, text, was) => keepIn(desk, field, was)({ target: { value: text } });

  it("stands there again when its field is opened the next time, also after a reload", () => {
    type(aDesk(), "ask:c1", "Kan je een voorbeeld");
    assert.equal(keptIn(aDesk(), "ask:c1"), "Kan je een voorbeeld");
    assert.equal(keptIn(aDesk(), "ask:c2", "zoals het was"), "zoals het was", "another field");
  });

  it("is nothing once it is sent or thrown away, or stands as it was before", () => {
    const desk = aDesk();
    type(desk, "lens:l1", "Beelden en woorden", "Beelden");
    type(desk, "lens:l1", "Beelden", "Beelden");
    assert.equal(keptIn(desk, "lens:l1", "Beelden"), "Beelden");
    type(desk, "person", "An");
    dropKept(desk, "person");
    assert.equal(keptIn(desk, "person"), "");
  });

  it("may be empty", () => {
    const desk = aDesk();
    type(desk, "call:c1", "", "de gemeente");
    assert.equal(keptIn(desk, "call:c1", "de gemeente"), "");
  });

  const NOTE = { id: "n1", kind: "note", text: "Bel de stad", addressee: "" };

  it("of a note stays when the notes are closed, or come to stand elsewhere, or the page is left", () => {
    const desk = aDesk();
    startEditing(desk, NOTE);
    keepEditing(desk, NOTE, desk.editing.value, { text: "Bel de stad en" });
    assert.equal(desk.editing.value.said.text, "Bel de stad en", "drawn anew, the field has it");
    const later = aDesk();
    assert.equal(later.editing.value.said.text, "Bel de stad en", "its field is open again");
    startEditing(later, { ...NOTE, text: "Bel de provincie" });
    assert.deepEqual(later.editing.value.said, { kind: "note", text: "Bel de stad en", addressee: "" });
    assert.deepEqual(later.editing.value.was, { kind: "note", text: "Bel de stad", addressee: "" }, "so that nobody else's change is undone");
  });

  it("of a note is gone once it is saved or cancelled", async () => {
    for (const end of [stopEditing, (desk) => saveNote(desk, NOTE, { text: "Bel de stad en" })]) {
      answer = { ok: true, rev: 1 };
      const desk = aDesk();
      startEditing(desk, NOTE);
      keepEditing(desk, NOTE, desk.editing.value, { text: "Bel de stad en" });
      await end(desk, NOTE);
      assert.equal(desk.editing.value, null);
      startEditing(desk, NOTE);
      assert.equal(desk.editing.value.said.text, "Bel de stad");
    }
  });
});
