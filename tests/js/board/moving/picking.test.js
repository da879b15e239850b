import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { createDesk } from "../../../../static/src/board/desk.js";
import { choicesNow, openPicker, stackChosen, stepInPicker, takeChoice, typeInPicker } from "../../../../static/src/board/moving/picking.js";
import { aCard, aCluster, aRound, aWorkshop } from "../../builders.js";

const real = { document: globalThis.document };

describe("the choice that Enter takes under “Move to …”", () => {
  let desk, sent;
  beforeEach(() => {
    globalThis.document = /** @type {any} */ ({ querySelector: () => null, querySelectorAll: () => [] });
    globalThis.CSS = /** @type {any} */ ({ escape: (text) => text });
    sent = [];
    const clusters = Object.fromEntries(["Arm", "Breed", "Diep"].map((title, at) => [title, aCluster({ id: title, title, lens: "l1", order: `a${at}` })]));
    const state = { workshop: aWorkshop(), rounds: { r1: aRound() }, lenses: { l1: { id: "l1", round: "r1" } }, cards: { c1: aCard({ id: "c1" }) }, clusters, placements: {} };
    const request = async (name, { cluster }) => (sent.push(cluster), { ok: true, rev: 1 });
    desk = createDesk({ workshop: "w1", role: "facilitator" }, { state: { value: state }, request, reached: async () => {} });
    openPicker(desk, ["c1"]);
  });
  afterEach(() => Object.assign(globalThis, real));
  const removes = (id) => delete desk.live.state.value.clusters[id];

  it("stays the same cluster when another before it goes", () => {
    stepInPicker(desk, 1);
    removes("Arm");
    takeChoice(desk);
    assert.deepEqual(sent, ["Breed"]);
  });

  it("is asked for once more when that one itself goes, and is no neighbour of it", () => {
    stepInPicker(desk, 1);
    removes("Breed");
    takeChoice(desk);
    assert.deepEqual(sent, []);
    stepInPicker(desk, 1);
    takeChoice(desk);
    assert.deepEqual(sent, ["Diep"]);
  });
});

describe("choosing the card that says the same", () => {
  let desk, sent;
  beforeEach(() => {
    globalThis.document = /** @type {any} */ ({ querySelector: () => null, querySelectorAll: () => [] });
    globalThis.CSS = /** @type {any} */ ({ escape: (text) => text });
    sent = [];
    const cards = Object.fromEntries(
      [["c1", "een brug"], ["c2", "de Boot"], ["c3", "nog een brug"], ["c4", "boter"], ["c5", "brug", { under: "c1" }]].map(([id, text, over], at) => [id, aCard({ id, text, number: at + 1, ...over })]),
    );
    const placements = Object.fromEntries(["c3", "c4"].map((card) => [`l1:${card}`, { lens: "l1", card, cluster: "g1", order: card }]));
    const state = { workshop: aWorkshop(), rounds: { r1: aRound() }, lenses: { l1: { id: "l1", round: "r1" } }, cards, clusters: { g1: aCluster({ lens: "l1" }) }, placements };
    const request = async (name, { op: _op, ...fields }) => (sent.push([name, fields]), { ok: true, rev: 1, step: "s" });
    desk = createDesk({ workshop: "w1", role: "facilitator" }, { state: { value: state }, request, reached: async () => {} });
  });
  afterEach(() => Object.assign(globalThis, real));
  const offered = () => choicesNow(desk, desk.picking.value).map(({ card }) => card);

  it("offers those of the same cluster first, and of a stack the one on top", () => {
    openPicker(desk, ["c4"], "same");
    assert.deepEqual(offered(), ["c3", "c1", "c2"]);
  });

  it("finds a card by any of its words and puts the chosen ones under it", () => {
    openPicker(desk, ["c4"], "same");
    typeInPicker(desk, "boo");
    assert.deepEqual(offered(), ["c2"]);
    takeChoice(desk);
    assert.deepEqual(sent, [["cards.stack", { cards: ["c4"], on: "c2" }]]);
  });

  it("asks for another card when one alone was chosen", () => {
    desk.here.value = { card: "c2" };
    stackChosen(desk);
    assert.equal(desk.picking.value.what, "same");
    assert.deepEqual(sent, []);
  });
});
