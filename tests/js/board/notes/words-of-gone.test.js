import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { createDesk } from "../../../../static/src/board/desk.js";
import { createWordsOfGone } from "../../../../static/src/board/notes/words-of-gone.js";
import { aCard, aCluster, aWorkshop } from "../../builders.js";
import { aLine, aStorage, formOf } from "../../a-page.js";

const real = { FormData: globalThis.FormData, document: globalThis.document, window: globalThis.window };

describe("words that are being typed about a thing", () => {
  let line, heard, leave, desk, keep, state;

  beforeEach(() => {
    line = aLine();
    heard = {};
    globalThis.FormData = /** @type {any} */ (formOf(line));
    globalThis.document = /** @type {any} */ ({ querySelector: () => line });
    globalThis.window = /** @type {any} */ ({ localStorage: aStorage() });
    state = { workshop: aWorkshop(), rounds: {}, cards: { c1: aCard() }, clusters: { g1: aCluster() }, notes: { n1: {} }, lenses: { l1: {} } };
    desk = createDesk({ workshop: "w1", role: "facilitator" }, { state: { value: state } });
    const root = { addEventListener: (name, listener) => (heard[name] = listener) };
    keep = createWordsOfGone(/** @type {any} */ (root), { addEventListener: (_name, listener) => (leave = listener) });
  });
  afterEach(() => Object.assign(globalThis, real));

  /** A field with words in it, as somebody leaves it. */
  function aField(wordsOf, value, was = "") {
    const field = { value, isConnected: true, dataset: { wordsOf, was } };
    heard.input({ target: field });
    keep(desk);
    return field;
  }
  const draws = async () => (keep(desk), await null, line.value);

  for (const [thing, part, id] of [["card:c1", "cards", "c1"], ["cluster:g1", "clusters", "g1"], ["note:n1", "notes", "n1"], ["lens:l1", "lenses", "l1"]]) {
    it(`move to the line for notes when it goes: ${thing}`, async () => {
      const field = aField(thing, "samen sterk");
      delete state[part][id];
      field.isConnected = false;
      assert.equal(await draws(), "samen sterk");
      assert.match(desk.messages.value[0].text, /is gone.*samen sterk/);
    });
  }

  it("are nobody's concern when the thing stays, or nothing was changed", async () => {
    aField("cluster:g1", "anders").isConnected = false;
    assert.equal(await draws(), "");
    const field = aField("cluster:g1", "Warm", "Warm");
    delete state.clusters.g1;
    field.isConnected = false;
    assert.equal(await draws(), "");
  });

  it("do not come back into a field when the removal is undone", async () => {
    desk.renaming.value = { cluster: "g1", was: "", text: "samen", conflict: null };
    desk.editing.value = { note: "n1", was: {}, conflict: null };
    desk.menu.value = { about: { card: "c1" }, step: "ask", at: null };
    for (const part of ["cards", "clusters", "notes"]) state[part] = {};
    await draws();
    assert.deepEqual([desk.renaming.value, desk.editing.value, desk.menu.value], [null, null, null]);
  });

  it("hold who leaves the page", () => {
    const asks = () => {
      let asked = false;
      leave({ preventDefault: () => (asked = true) });
      return asked;
    };
    assert.equal(asks(), false);
    const field = aField("note:n1", "gewijzigd", "zoals het was");
    assert.equal(asks(), true);
    field.value = "zoals het was";
    assert.equal(asks(), false);
  });
});
