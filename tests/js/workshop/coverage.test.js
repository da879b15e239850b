import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { coverageOf, folded, heardPeople, looseCards } from "../../../static/src/workshop/coverage.js";
import { aCard, aPair, aParticipant, aRound, aWorkshop } from "../builders.js";

const byId = (all) => Object.fromEntries(all.map((one) => [one.id, one]));
const people = (...organisations) => organisations.map((organisation, at) => aParticipant({ id: `p${at + 1}`, number: at + 1, organisation }));

function aState({ who = [], cards = [], rounds = [aRound()], pairs = [], ...over } = {}) {
  return { workshop: aWorkshop(), participants: byId(who), cards: byId(cards), rounds: byId(rounds), pairs: byId(pairs), ...over };
}

describe("organisations of which nobody was heard", () => {
  it("are those without a card, once others have one", () => {
    const who = people("De Link", "De Stad", "De Link");
    assert.deepEqual(coverageOf(aState({ who })).unheard, []);
    assert.deepEqual(coverageOf(aState({ who, cards: [aCard({ authors: ["p2"] })] })).unheard, ["De Link"]);
    assert.deepEqual(coverageOf(aState({ who, cards: [aCard({ authors: ["p2", "p3"] })] })).unheard, []);
  });

  it("are the same in other capitals and blanks, and called as first typed", () => {
    assert.equal(folded("  De   LINK "), folded("de link"));
    const who = people("De Link", "de  link ", "DE LINK", "Stad");
    assert.deepEqual(coverageOf(aState({ who, cards: [aCard({ authors: ["p4"] })] })).unheard, ["De Link"]);
    assert.deepEqual(coverageOf(aState({ who, cards: [aCard({ authors: ["p2"] })] })).unheard, ["Stad"]);
  });

  it("are not those of people who gave none, or who were taken out", () => {
    const who = [...people("", "Stad"), aParticipant({ id: "p3", number: 3, organisation: "Weg", removed: true })];
    assert.deepEqual(coverageOf(aState({ who, cards: [aCard({ authors: ["p2"] })] })).unheard, []);
  });

  it("were heard where the turn to speak came to one of theirs, alone or in a pair", () => {
    const queue = { order: ["p1", "d1", "p4"], at: 1, away: [] };
    const state = aState({ who: people("A", "B", "C", "D"), rounds: [aRound({ queue })], pairs: [aPair({ id: "d1", members: ["p2", "p3"] })] });
    assert.deepEqual([...heardPeople(state)].sort(), ["p1", "p2", "p3"]);
    assert.deepEqual(coverageOf(state).unheard, ["D"]);
  });
});

describe("who has not sent a card", () => {
  it("is counted in an open round that takes cards, those who were taken out left aside", () => {
    const who = [...people("", "", ""), aParticipant({ id: "p4", number: 4, removed: true })];
    const cards = [aCard({ authors: ["p1"] }), aCard({ id: "c2", authors: ["p2"], round: "r0" })];
    const unsent = (over) => coverageOf(aState({ who, cards, ...over })).unsent.map((one) => one.id);
    assert.deepEqual(unsent(), ["p2", "p3"]);
    assert.deepEqual(unsent({ rounds: [aRound({ state: "closed" })] }), []);
    assert.deepEqual(unsent({ rounds: [aRound({ takes: [] })] }), []);
  });
});

describe("cards without a cluster", () => {
  it("are counted once there are clusters with cards", () => {
    const [one, two] = [aCard(), aCard({ id: "c2" })];
    assert.equal(looseCards({ inbox: [one, two], clusters: [] }), 0);
    assert.equal(looseCards({ inbox: [one, two], clusters: [{ cluster: {}, cards: [] }] }), 0);
    assert.equal(looseCards({ inbox: [one], clusters: [{ cluster: {}, cards: [two] }] }), 1);
  });
});

describe("what is counted", () => {
  it("is counted once for each revision", () => {
    const state = aState({ who: people("A") });
    assert.equal(coverageOf(state), coverageOf(state));
    assert.notEqual(coverageOf(state), coverageOf({ ...state }));
  });

  it("takes less than a frame of a screen for 300 people and 1,000 cards", () => {
    const who = people(...Array.from({ length: 300 }, (_, at) => `Organisatie ${at % 60}`));
    const cards = Array.from({ length: 1000 }, (_, at) => aCard({ id: `c${at}`, number: at + 1, authors: [`p${(at % 200) + 1}`] }));
    const state = aState({ who, cards });
    const best = Math.min(
      ...Array.from({ length: 5 }, () => {
        const before = performance.now();
        coverageOf({ ...state, cards: { ...cards } });
        return performance.now() - before;
      }),
    );
    assert.ok(best < 16, `${best.toFixed(1)} ms`);
  });
});
