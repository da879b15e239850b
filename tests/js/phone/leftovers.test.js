import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createDrafts } from "../../../static/src/core/sending/drafts.js";
import { keptLine } from "../../../static/src/phone/own/kept-line.js";
import { unsent } from "../../../static/src/phone/own/leftovers.js";
import { aCard } from "../builders.js";
import { wordsIn } from "../views.js";

/** What a phone offers again of these slots, next to cards that are on the board. */
function offered(slots, { here = [], cards = [] } = {}) {
  const kept = new Map();
  const storage = { get length() { return kept.size; }, key: (index) => [...kept.keys()][index], getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key) };
  const drafts = createDrafts("p1", storage);
  Object.entries(slots).forEach(([slot, draft]) => drafts.write(slot, draft));
  return unsent(drafts, here, cards.map(aCard)).map(({ slot }) => slot);
}

const practice = (over) => ({ kind: "practice", text: "", why: "", emoji: "", ...over });

describe("words that were never sent", () => {
  it("are offered again, but for those that stand in the form now", () => {
    const slots = { r1: { kind: "tip", text: "bread" }, r2: { kind: "tip", text: "water" } };
    assert.deepEqual(offered(slots, { here: ["r2"] }), ["r1"]);
  });

  it("are not there without a word", () => {
    assert.deepEqual(offered({ r1: { kind: "tip", text: " " } }), []);
  });

  it("are not those that are on the board, sent from the other's phone while this one slept", () => {
    const cards = [practice({ text: "cook", condition: "with salt" })];
    assert.deepEqual(offered({ "pair:d1": practice({ text: "cook ", condition: "with salt" }) }, { cards }), []);
    assert.deepEqual(offered({ "pair:d1": practice({ text: "cook" }) }, { cards }), [], "more was added to it");
  });

  it("are those of a field that the card does not have, or has otherwise", () => {
    const slots = { "pair:d1": practice({ text: "cook", condition: "if there is gas" }) };
    assert.deepEqual(offered(slots, { cards: [practice({ text: "cook" })] }), ["pair:d1"]);
    assert.deepEqual(offered(slots, { cards: [practice({ text: "cook", condition: "never" })] }), ["pair:d1"]);
  });

  it("have to be in one card: two that have a part each do not count", () => {
    const slots = { "pair:d1": practice({ text: "cook", condition: "if there is gas" }) };
    const cards = [practice({ text: "cook" }), practice({ text: "eat", condition: "if there is gas" })];
    assert.deepEqual(offered(slots, { cards }), ["pair:d1"]);
  });

  it("without a first field are offered as well", () => {
    assert.deepEqual(offered({ "late:d1:0": { condition: "with salt" } }, { cards: [practice({ text: "cook" })] }), ["late:d1:0"]);
  });

  it("are told in a line on a screen that has no place for them", () => {
    const told = (screen, leftovers) => wordsIn(keptLine({ screen: { value: screen }, leftovers: () => leftovers })).includes("is kept on this phone");
    assert.deepEqual(["seek", "find", "vote"].map((screen) => told(screen, [{}])), [true, true, true]);
    assert.deepEqual(["write", "cards", "closed", "listen", "lobby", "ended"].map((screen) => told(screen, [{}])), [false, false, false, false, false, false]);
    assert.equal(told("vote", []), false);
  });
});
