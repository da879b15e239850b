import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { createDesk } from "../../../../static/src/board/desk.js";
import { openPicker, stepInPicker, takeChoice } from "../../../../static/src/board/moving/picking.js";
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
