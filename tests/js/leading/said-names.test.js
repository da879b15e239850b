import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createDesk } from "../../../static/src/board/desk.js";
import { mergeClusters, removeCluster } from "../../../static/src/leading/cluster-acts.js";
import { reclassify, takeOff } from "../../../static/src/leading/moderating.js";
import { revokeLink } from "../../../static/src/leading/share-acts.js";
import { aCard, aCluster, aRound, aWorkshop } from "../builders.js";

const CLUSTERS = { g1: aCluster({ title: "Built" }), g2: aCluster({ id: "g2", title: "" }), g3: aCluster({ id: "g3", title: "Secret", public: false }) };
const CARDS = { c1: aCard({ text: "a bridge" }), c2: aCard({ id: "c2", number: 7, text: "a secret", public: false }) };

/** A desk on whose server everything succeeds. */
function aDesk() {
  const state = {
    workshop: aWorkshop(), rounds: { r1: aRound() }, cards: CARDS, clusters: CLUSTERS, lenses: { l: { id: "l", round: "r1", position: 0 } }, votes: {},
    placements: {}, links: { k1: { id: "k1", label: "laptop of Els", created_at: 1 } },
  };
  const live = { state: { value: state }, request: async () => ({ ok: true, rev: 1, step: "s1" }), reached: async () => {} };
  return createDesk({ workshop: "w1", role: "facilitator" }, live);
}

describe("what is told of something done", () => {
  for (const [what, act, words] of [
    ["clusters that are merged", (desk) => mergeClusters(desk, "g2", "g1"), "Merged: a cluster without a name is part of Built now."],
    ["a cluster that goes", (desk) => removeCluster(desk, "g1"), "Removed: Built. Its cards are with the new ones."],
    ["a card that is taken off", (desk) => takeOff(desk, CARDS.c1), "“a bridge” is off the board. You find it under More."],
    ["a card that is called something else", (desk) => reclassify(desk, CARDS.c1, "tip"), "“a bridge” is now: Tip."],
  ]) {
    it(`names ${what}`, async () => {
      const desk = aDesk();
      await act(desk);
      assert.equal(desk.messages.value[0].text, words);
    });
  }

  it("names nothing that lies covered on this screen", async () => {
    const desk = aDesk();
    await removeCluster(desk, "g3");
    await takeOff(desk, CARDS.c2);
    assert.doesNotMatch(desk.messages.value.map(({ text }) => text).join(), /secret/i);
    assert.match(desk.messages.value[1].text, /Card 7/);
  });

  it("names a link that is withdrawn", async () => {
    const desk = aDesk();
    await revokeLink(desk, "k1");
    assert.equal(desk.announcement.value, "Withdrawn: laptop of Els");
  });
});
