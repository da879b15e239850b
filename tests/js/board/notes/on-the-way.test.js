import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { createDesk } from "../../../../static/src/board/desk.js";
import { keepLine } from "../../../../static/src/board/notes/note-line.js";
import { addNote, putBack } from "../../../../static/src/board/notes/notes.js";
import { aCard, aRound, aWorkshop } from "../../builders.js";
import { aLine, aStorage, formOf } from "../../a-page.js";

const real = { FormData: globalThis.FormData, document: globalThis.document, window: globalThis.window };
const REFUSED = { ok: false, error: { code: "not_found", message: "The card is gone." } };

describe("notes on their way", () => {
  let line, lineIsThere, written, ops, listeners, refusal;

  beforeEach(() => {
    line = aLine();
    lineIsThere = true;
    written = [];
    ops = new Set();
    refusal = null;
    globalThis.FormData = /** @type {any} */ (formOf(line));
    globalThis.window = /** @type {any} */ ({ localStorage: aStorage() });
    globalThis.document = /** @type {any} */ ({ querySelector: (selector) => (selector.startsWith(".note-form") ? line : null) });
  });
  afterEach(() => Object.assign(globalThis, real));

  /** The board after it was opened, or reloaded: the server writes each op once. */
  function opened() {
    listeners = {};
    async function request(_name, { op, ...note }) {
      await turn();
      if (!lineIsThere) throw Object.assign(new Error(), { code: "disconnect" });
      if (refusal) return refusal;
      if (!ops.has(op)) written.push(note);
      ops.add(op);
      return { ok: true, rev: 1 };
    }
    const state = { workshop: aWorkshop(), rounds: { r1: aRound() }, cards: { c1: aCard() }, clusters: {}, notes: {} };
    const live = { state: { value: state }, request, reached: async () => {}, on: (name, heard) => (listeners[name] = heard) };
    const desk = createDesk({ workshop: "w1", role: "scribe" }, live);
    desk.notesOnTheWay.run();
    return desk;
  }

  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const done = async () => {
    for (let times = 0; times < 60; times += 1) await turn();
  };
  const types = (desk, text) => ((line.value = text), keepLine(desk, line.form));
  const enters = (desk, text) => (types(desk, text), addNote(desk, line.form));
  const texts = () => written.map(({ text }) => text);

  it("are written once, however often Enter is pressed", async () => {
    const desk = opened();
    enters(desk, "de eerste");
    assert.equal(line.value, "");
    addNote(desk, line.form);
    await turn();
    addNote(desk, line.form);
    await done();
    assert.deepEqual(texts(), ["de eerste"]);
    assert.equal(desk.announcement.value, "Written down: de eerste");
  });

  it("are as many as were written, in their order, however fast", async () => {
    const desk = opened();
    const eight = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `snelle notitie nummer ${number}`);
    for (const text of eight) enters(desk, text);
    await done();
    assert.deepEqual(texts(), eight);
    assert.deepEqual(desk.notesOnTheWay.entries.value, []);
  });

  it("wait for the line, also through a reload, and are written then", async () => {
    lineIsThere = false;
    const desk = opened();
    desk.noteKind.value = "tip";
    enters(desk, "zonder lijn");
    enters(desk, "en nog een");
    await done();
    assert.deepEqual([line.value, desk.messages.value], ["", []]);
    assert.equal(desk.notesOnTheWay.entries.value.length, 2);
    const after = opened();
    await done();
    lineIsThere = true;
    listeners.connect();
    await done();
    assert.deepEqual(written.map(({ kind, text }) => [kind, text]), [["tip", "zonder lijn"], ["tip", "en nog een"]]);
    assert.deepEqual(after.notesOnTheWay.entries.value, []);
    opened();
    await done();
    assert.equal(written.length, 2);
  });

  it("stay with their words when they are refused, until somebody takes them back into the line", async () => {
    const desk = opened();
    refusal = REFUSED;
    desk.noteKind.value = "quote";
    desk.noteAbout.value = { card: "c1" };
    enters(desk, "over een kaartje");
    await done();
    const again = opened();
    desk.noteKind.value = "note";
    await done();
    const [{ op, state, error }] = again.notesOnTheWay.entries.value;
    assert.deepEqual([state, error.message], ["refused", "The card is gone."]);
    await putBack(again, op);
    assert.deepEqual([line.value, again.noteKind.value, again.noteAbout.value], ["over een kaartje", "quote", { card: "c1" }]);
    assert.deepEqual(again.notesOnTheWay.entries.value, []);
    assert.equal(opened().lineBefore.text, "over een kaartje");
  });

  it("come behind what is typed meanwhile", async () => {
    const desk = opened();
    refusal = REFUSED;
    enters(desk, "geweigerd");
    await done();
    types(desk, "half een");
    await putBack(desk, desk.notesOnTheWay.entries.value[0].op);
    assert.equal(line.value, "half een\ngeweigerd");
  });

  it("let those behind a refused one pass", async () => {
    const desk = opened();
    refusal = REFUSED;
    enters(desk, "geweigerd");
    await done();
    refusal = null;
    enters(desk, "de volgende");
    await done();
    assert.deepEqual(texts(), ["de volgende"]);
    assert.equal(desk.notesOnTheWay.entries.value.length, 1);
  });
});
