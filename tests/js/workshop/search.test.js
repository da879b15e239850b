import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { asksWordsAlone, choicesIn, finder, NOTHING_ASKED, plain, saysAll, wordsIn } from "../../../static/src/workshop/search.js";
import { aCard, aParticipant } from "../builders.js";

const people = {
  p1: aParticipant({ id: "p1", name: "Zoë", organisation: "Huis van het Kind" }),
  p2: aParticipant({ id: "p2", name: "", number: 7, organisation: "OCMW" }),
};
const cards = [
  aCard({ id: "c1", text: "Een café", why: "iedereen is er welkom", authors: ["p1"] }),
  aCard({ id: "c2", text: "Een brug", kind: "practice", example: "Het koffie-uur", authors: ["p2"] }),
  aCard({ id: "c3", text: "Zonder naam", kind: "tip", authors: [] }),
];
const state = { participants: people, cards: Object.fromEntries(cards.map((card) => [card.id, card])) };
const found = (asked, readable) => cards.filter(finder(state, { ...NOTHING_ASKED, ...asked }, readable)).map((card) => card.id);

describe("finding", () => {
  it("asks nothing until something is asked", () => {
    assert.equal(finder(state, null), null);
    assert.equal(finder(state, { ...NOTHING_ASKED, text: "  " }), null);
  });

  it("finds words in all that a card says, without accents and capitals, in any order", () => {
    assert.equal(plain("CAFÉ Zoë"), "cafe zoe");
    assert.deepEqual(found({ text: "CAFE" }), ["c1"]);
    assert.deepEqual(found({ text: "welkom een" }), ["c1"]);
    assert.deepEqual(found({ text: "koffie" }), ["c2"]);
    assert.deepEqual(found({ text: "een boot" }), []);
  });

  it("finds people by name, number or organisation", () => {
    assert.deepEqual(found({ text: "zoe" }), ["c1"]);
    assert.deepEqual(found({ text: "participant 7" }), ["c2"]);
    assert.deepEqual(found({ text: "ocmw" }), ["c2"]);
  });

  it("keeps only the chosen kind, person or organisation", () => {
    assert.deepEqual(found({ kind: "tip" }), ["c3"]);
    assert.deepEqual(found({ person: "p1" }), ["c1"]);
    assert.deepEqual(found({ organisation: "OCMW" }), ["c2"]);
    assert.deepEqual(found({ organisation: "OCMW", text: "cafe" }), []);
  });

  it("does not find the words of a card that lies face down", () => {
    const seen = { words: () => false, names: () => true };
    assert.deepEqual(found({ text: "cafe" }, seen), []);
    assert.deepEqual(found({ text: "zoe" }, seen), ["c1"]);
  });

  it("does not find who made a card whose names are hidden", () => {
    const seen = { words: () => true, names: (card) => card.id !== "c1" };
    assert.deepEqual(found({ text: "zoe" }, seen), []);
    assert.deepEqual(found({ person: "p1" }, seen), []);
    assert.deepEqual(found({ organisation: "Huis van het Kind" }, seen), []);
    assert.deepEqual(choicesIn(state, cards, seen.names).people.map(({ id }) => id), ["p2"]);
  });

  it("offers what the cards have", () => {
    const { kinds, people: authors, organisations } = choicesIn(state, cards, () => true);
    assert.deepEqual(kinds, ["metaphor", "practice", "tip"]);
    assert.deepEqual(authors.map(({ id }) => id), ["p2", "p1"]);
    assert.deepEqual(organisations, ["Huis van het Kind", "OCMW"]);
  });

  it("looks for the same words in the names of clusters and in notes, when words alone are asked for", () => {
    assert.equal(saysAll("Samen aan het Café", wordsIn("CAFE samen")), true);
    assert.equal(saysAll("Samen", wordsIn("samen cafe")), false);
    assert.equal(saysAll("Samen", []), false);
    assert.equal(asksWordsAlone({ ...NOTHING_ASKED, text: "cafe" }), true);
    assert.equal(asksWordsAlone({ ...NOTHING_ASKED, text: "cafe", kind: "tip" }), false);
    assert.equal(asksWordsAlone({ ...NOTHING_ASKED, text: " " }), false);
  });
});
