import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { pickedUpWords, placeInWords } from "../../../../static/src/board/moving/carry-words.js";
import { createDesk } from "../../../../static/src/board/desk.js";
import { aCard } from "../../builders.js";

const CARDS = {
  c1: aCard({ text: "een boom" }),
  c2: aCard({ id: "c2", number: 7, text: "geheim", public: false }),
  c3: aCard({ id: "c3", text: "woord ".repeat(20) }),
};
const CLUSTERS = {
  g1: { id: "g1", title: "Groei", public: true },
  g2: { id: "g2", title: "", public: true },
  g3: { id: "g3", title: "Dicht", locked: true, public: true },
  g4: { id: "g4", title: "Heimelijk", public: false },
};
const aDesk = (role = "facilitator") =>
  createDesk({ workshop: "w", role }, { state: { value: { cards: CARDS, clusters: CLUSTERS } }, request: () => Promise.resolve({ ok: true }) });
const place = (cluster, after, before) => ({ zone: "cluster", cluster, after, before });

describe("what is said while cards are carried", () => {
  it("names one card by its words and several by their number", () => {
    assert.match(pickedUpWords(aDesk(), ["c1"]), /^Picked up: een boom\. Arrow keys choose a place, space drops it/);
    assert.match(pickedUpWords(aDesk(), ["c1", "c2"]), /^Picked up: 2 cards\..* puts them back\.$/);
  });

  it("keeps long words short, and covered words to itself", () => {
    assert.ok(pickedUpWords(aDesk(), ["c3"]).length < 150);
    assert.match(pickedUpWords(aDesk(), ["c2"]), /^Picked up: Card 7\./);
    assert.equal(placeInWords(aDesk(), place("g1", null, "c2")), "Before “Card 7” in Groei");
    assert.equal(placeInWords(aDesk(), place("g4", "c1", null)), "At the end of a cluster without a name");
    assert.match(pickedUpWords(aDesk("scribe"), ["c2"]), /geheim/);
  });

  it("tells each place", () => {
    assert.equal(placeInWords(aDesk(), { zone: "inbox" }), "Among the new cards");
    assert.equal(placeInWords(aDesk(), { zone: "new" }), "In a new cluster");
    assert.equal(placeInWords(aDesk(), place("g1", null, "c1")), "Before “een boom” in Groei");
    assert.equal(placeInWords(aDesk(), place("g1", "c1", null)), "At the end of Groei");
    assert.equal(placeInWords(aDesk(), place("g2", null, null)), "In a cluster without a name, which is empty");
    assert.equal(placeInWords(aDesk(), place("g3", "c1", null)), "Dicht is locked and takes nothing");
  });
});
