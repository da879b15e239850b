import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { createDesk } from "../../../../static/src/board/desk.js";
import { listenForWords } from "../../../../static/src/board/keys/words-beside-a-field.js";
import { chooseKind, keepLine, offersFirst, takeBackKind, writeOn } from "../../../../static/src/board/notes/note-line.js";
import { addNote } from "../../../../static/src/board/notes/notes.js";
import { aRound, aWorkshop } from "../../builders.js";
import { aLine, aStorage, formOf } from "../../a-page.js";

const turn = () => new Promise((resolve) => setImmediate(resolve));

const real = { FormData: globalThis.FormData, document: globalThis.document, window: globalThis.window, Element: globalThis.Element };

describe("the line for notes", () => {
  let line, hear, answer, sent;

  beforeEach(() => {
    line = aLine();
    sent = [];
    globalThis.FormData = /** @type {any} */ (formOf(line));
    globalThis.window = /** @type {any} */ ({ localStorage: aStorage() });
    globalThis.Element = /** @type {any} */ (class {});
    globalThis.document = /** @type {any} */ ({
      querySelector: (selector) => (selector.startsWith(".note-form") ? line : null),
      addEventListener: (_name, listener) => (hear = listener),
    });
  });
  afterEach(() => Object.assign(globalThis, real));

  function aDesk() {
    const request = (name, { text }) => (sent.push([name, text]), new Promise((resolve) => (answer = resolve)));
    const state = { workshop: aWorkshop(), rounds: { r1: aRound() }, cards: {}, clusters: {}, notes: {} };
    return createDesk({ workshop: "w1", role: "scribe" }, { state: { value: state }, request, reached: async () => {} });
  }

  const types = (desk, text) => ((line.value = text), keepLine(desk, line.form));

  /** Keys with the milliseconds between them -> those that anybody else heard. */
  function presses(text, between) {
    return [...text].filter((key, at) => {
      let heard = true;
      const event = { key, timeStamp: at * between, target: null, preventDefault() {}, stopImmediatePropagation: () => (heard = false) };
      hear(event);
      return heard;
    });
  }

  it("takes a word that is typed where no field is, and says so", () => {
    const desk = aDesk();
    listenForWords(desk);
    assert.deepEqual(presses("va", 120), ["v"]);
    assert.deepEqual([line.value, line.focused], ["va", 1]);
    assert.match(desk.messages.value[0].text, /line for notes/);
  });

  it("makes a note of what was typed beside a field only at a second Enter", () => {
    const desk = aDesk();
    listenForWords(desk);
    assert.equal(offersFirst(desk, { timeStamp: 0 }), false, "what is typed in the line is a note at once");
    presses("va", 120);
    types(desk, "vast");
    assert.deepEqual([1000, 1020].map((timeStamp) => offersFirst(desk, { timeStamp })), [true, true]);
    assert.match(desk.messages.value.at(-1).text, /no note yet/);
    assert.equal(offersFirst(desk, { timeStamp: 2000 }), false);
    types(desk, "");
    types(desk, "iets anders");
    assert.equal(offersFirst(desk, { timeStamp: 3000 }), false);
  });

  it("takes no key that comes twice, nor once more what opened the line", () => {
    const desk = aDesk();
    listenForWords(desk);
    presses("nn", 150);
    assert.equal(line.value, "");
    desk.care.heard({ key: "w", timeStamp: 1000 });
    const stopped = [];
    for (const [key, timeStamp] of [["w", 1150], ["e", 1200], ["w", 1500]])
      hear({ key, timeStamp, target: Object.assign(new globalThis.Element(), { closest: () => ({}) }), preventDefault: () => stopped.push(timeStamp) });
    assert.deepEqual(stopped, [1150]);
  });

  it("takes no keys that stand alone", () => {
    listenForWords(aDesk());
    assert.deepEqual(presses("vht", 400), ["v", "h", "t"]);
    assert.equal(line.value, "");
  });

  it("goes on behind what is in it", () => {
    const desk = aDesk();
    types(desk, "iets ");
    writeOn(desk, "anders");
    assert.equal(line.value, "iets anders");
  });

  it("is empty and has the focus for the next note at once, which stays when the answer comes", async () => {
    const desk = aDesk();
    types(desk, "de eerste");
    addNote(desk, line.form);
    assert.deepEqual([line.value, line.focused], ["", 1]);
    types(desk, "de tweede");
    await turn();
    answer({ ok: true, rev: 1 });
    await turn();
    assert.equal(line.value, "de tweede");
    assert.deepEqual(sent, [["note.add", "de eerste"]]);
  });

  it("takes the kind of a note from how its text begins, and the kind stays for the next", async () => {
    const desk = aDesk();
    types(desk, "tip:");
    assert.deepEqual([line.value, desk.noteKind.value], ["tip:", "note"]);
    types(desk, "tip: neem fruit mee");
    assert.deepEqual([line.value, desk.noteKind.value], ["neem fruit mee", "tip"]);
    addNote(desk, line.form);
    await turn();
    assert.deepEqual([sent, line.value, desk.noteKind.value], [[["note.add", "neem fruit mee"]], "", "tip"]);
    types(desk, "Afspraak : we bellen elkaar");
    assert.deepEqual([line.value, desk.noteKind.value], ["we bellen elkaar", "action"]);
    types(desk, "Call: more time");
    assert.deepEqual([line.value, desk.noteKind.value], ["more time", "call"]);
    types(desk, "An zei: tip: kom op tijd");
    assert.deepEqual([line.value, desk.noteKind.value], ["An zei: tip: kom op tijd", "call"]);
  });

  it("gives the words that chose the kind back by Backspace before the first letter, and leaves them then", () => {
    const desk = aDesk();
    desk.noteKind.value = "call";
    types(desk, "tip: neem fruit mee");
    Object.assign(line, { selectionStart: 3, selectionEnd: 3 });
    assert.equal(takeBackKind(desk), false, "within the text it takes a letter");
    Object.assign(line, { selectionStart: 0, selectionEnd: 4 });
    assert.equal(takeBackKind(desk), false, "and what is marked");
    Object.assign(line, { selectionStart: 0, selectionEnd: 0 });
    assert.equal(takeBackKind(desk), true);
    assert.deepEqual([line.value, desk.noteKind.value], ["tip: neem fruit mee", "call"]);
    types(desk, "tip: neem fruit mee!");
    assert.deepEqual([line.value, desk.noteKind.value], ["tip: neem fruit mee!", "call"]);
    assert.equal(takeBackKind(desk), false, "there is nothing left to give back");
    types(desk, "citaat: wij eten samen");
    assert.deepEqual([line.value, desk.noteKind.value], ["wij eten samen", "quote"]);
  });

  it("gives nothing back once the note is on its way, or another kind was chosen", async () => {
    const desk = aDesk();
    types(desk, "tip: neem fruit mee");
    addNote(desk, line.form);
    await turn();
    Object.assign(line, { selectionStart: 0, selectionEnd: 0 });
    assert.equal(takeBackKind(desk), false);
    types(desk, "oproep: meer tijd");
    chooseKind(desk, line.form, "action");
    assert.equal(takeBackKind(desk), false);
    assert.deepEqual([line.value, desk.noteKind.value], ["meer tijd", "action"]);
  });

  it("has after a reload what was typed and not added", () => {
    const desk = aDesk();
    desk.noteKind.value = "tip";
    types(desk, "half een no");
    const after = aDesk();
    assert.deepEqual([after.lineBefore.text, after.noteKind.value], ["half een no", "tip"]);
    types(after, "half een no");
    addNote(after, line.form);
    assert.equal(aDesk().lineBefore.text, undefined);
  });
});
