import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { whatElse } from "../../../static/src/board/finding/find-answer.js";
import { foundThings } from "../../../static/src/board/finding/found-things.js";
import { createDesk } from "../../../static/src/board/desk.js";
import { NOTHING_ASKED } from "../../../static/src/workshop/search.js";
import { cardsOf } from "../../../static/src/workshop/selectors.js";
import { aCard, aCluster, aParticipant, aRound, aWorkshop } from "../builders.js";
import { wordsIn } from "../views.js";

const cards = {
  c1: aCard({ text: "een mandaat" }),
  c2: aCard({ id: "c2", number: 2, text: "een brug" }),
  c3: aCard({ id: "c3", number: 3, text: "Mandaten van de raad" }),
  c4: aCard({ id: "c4", number: 4, round: "r2", text: "mandaat elders" }),
};
const note = (over) => ({ id: "n1", round: "r1", kind: "note", text: "over het mandaat", addressee: "", cluster: null, card: null, public: true, created_at: 1, edited_at: null, ...over });

function looking(asked, over = {}) {
  const state = {
    workshop: aWorkshop(), rounds: { r1: aRound({ queue: null }), r2: aRound({ id: "r2", position: 1, title: "Afspraken", queue: null }) },
    participants: { p1: aParticipant({ name: "Fatiha" }) }, pairs: {}, cards, lenses: { l: { id: "l", round: "r1", position: 0 } },
    clusters: { g1: aCluster({ title: "Mandaat", summary: "" }), g2: aCluster({ id: "g2", title: "Ander", summary: "zonder", order: "a1" }) },
    placements: { "l:c3": { lens: "l", card: "c3", cluster: "g1", order: "a" }, "l:c2": { lens: "l", card: "c2", cluster: "g2", order: "a" } },
    notes: { n1: note() }, ...over,
  };
  const desk = createDesk({ workshop: "w1", role: "facilitator", language: "nl" }, { state: { value: state } });
  desk.finding.value = { ...NOTHING_ASKED, ...asked };
  return { desk, state, found: foundThings(desk, state) };
}

describe("what was found on a board", () => {
  it("is gone through as one reads it: new cards, then each cluster by its name and its cards", () => {
    const { found } = looking({ text: "mandaat" });
    assert.deepEqual(found.stops, [{ id: "c1", cluster: null }, { id: "g1", cluster: "g1" }]);
    assert.deepEqual(looking({ text: "MANDAT" }).found.stops, [{ id: "c3", cluster: "g1" }]);
    assert.deepEqual(looking({ text: "een" }).found.cards, ["c1", "c2"]);
  });

  it("has clusters and notes where words alone are asked for", () => {
    assert.deepEqual(looking({ text: "mandaat" }).found.notes.map(({ id }) => id), ["n1"]);
    const { found } = looking({ text: "mandaat", kind: "metaphor" });
    assert.deepEqual([found.stops.map(({ id }) => id), found.notes], [["c1"], []]);
  });

  it("has nothing of what is covered", () => {
    const notes = { n1: note({ card: "c1", public: false }) };
    const clusters = { g1: aCluster({ title: "Mandaat", summary: "", public: false }) };
    const { found } = looking({ text: "mandaat" }, { notes, clusters });
    assert.deepEqual([found.stops.map(({ id }) => id), found.notes], [["c1"], []]);
  });
});

describe("below the bar for finding", () => {
  const below = (asked, over) => {
    const { desk, state, found } = looking(asked, over);
    return wordsIn(whatElse(desk, state, { round: state.rounds.r1, cards: cardsOf(state, "r1"), found }));
  };

  it("stands nothing where cards alone were found", () => {
    assert.equal(below({ text: "brug" }), "");
  });

  it("stand the notes in which the words are", () => {
    assert.match(below({ text: "mandaat" }), /In 1 note:.*over het\s+<mark>mandaat<\/mark>/s);
  });

  it("stands where was looked when nothing was found, and in which rounds there is something", () => {
    assert.match(below({ text: "zeehond" }), /Looked at 3 cards of this round with their names, at the clusters and the notes\./);
    assert.match(below({ text: "elders" }), /In “Afspraken”: 1/);
    assert.doesNotMatch(below({ text: "zeehond" }), /covered/);
    assert.match(below({ text: "zeehond" }, { cards: { c1: aCard({ public: false }) } }), /Words that are covered are not found\./);
  });
});
