import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { askedBy, FORMS, formMeans, formName } from "../../../static/src/leading/asking.js";
import { aCard, aCluster, aRound, aWorkshop } from "../builders.js";

const QUESTIONS = {
  dots: { title: "Stippen", prompt: "Wat eerst?" }, open: { title: "Vraag", prompt: "Wat denk je?" },
  scale: { title: "Schaal", prompt: "Akkoord?", options: ["Nee", "", "Ja"] }, hands: { title: "Handen", prompt: "Wie?" },
};

/** A board with these cards; those in `placed` lie in the cluster g1. */
function aBoard({ cards = {}, placed = [] } = {}) {
  const lens = { id: `l${Math.random()}`, round: "r1", title: "", position: 0 };
  const state = {
    workshop: aWorkshop(), rounds: { r1: aRound() }, cards, lenses: { [lens.id]: lens }, clusters: { g1: aCluster({ lens: lens.id }) },
    placements: Object.fromEntries(placed.map((card) => [`${lens.id}:${card}`, { lens: lens.id, card, cluster: "g1", order: "a" }])),
  };
  return { state, lens };
}

const dotsGoOn = (board) => { const { state, lens } = aBoard(board); return formMeans(state, "dots", lens); };

describe("asking now", () => {
  it("puts dots on the clusters in sight that hold something, else on the cards", () => {
    assert.equal(dotsGoOn({ cards: { c1: aCard() }, placed: ["c1"] }), "On 1 cluster");
    assert.equal(dotsGoOn({ cards: { c1: aCard(), c2: aCard({ id: "c2", number: 2 }) } }), "On 2 cards");
  });

  it("puts none on what the room does not see", () => {
    const covered = { c1: aCard({ public: false }) };
    assert.equal(dotsGoOn({ cards: covered, placed: ["c1"] }), "");
    assert.equal(dotsGoOn({ cards: { ...covered, c2: aCard({ id: "c2", round: "r0" }) } }), "On what lies in an earlier round");
    assert.equal(formMeans(aBoard().state, "dots", null), "");
  });

  it("tells of every form what it is called and what happens", () => {
    const { state, lens } = aBoard({ cards: { c1: aCard() } });
    for (const form of FORMS) assert.ok(formName(form) && formMeans(state, form, lens), form);
  });

  it("asks from where everybody is, in the room's words, and names the lens for dots alone", () => {
    const { state, lens } = aBoard();
    const asked = Object.fromEntries(FORMS.map((form) => [form, askedBy(state, form, QUESTIONS, lens)]));
    assert.deepEqual(asked.dots, { plan: { kind: "vote", ...QUESTIONS.dots }, current: "r1", lens: lens.id });
    assert.deepEqual(asked.open, { plan: { kind: "open", ...QUESTIONS.open }, current: "r1", lens: null });
    assert.deepEqual(asked.scale.plan, { kind: "vote", voting: "scale", ...QUESTIONS.scale });
    assert.deepEqual(asked.hands.plan, { kind: "vote", voting: "hands", ...QUESTIONS.hands });
  });
});
