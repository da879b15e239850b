import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { largeGroups } from "../../../static/src/stage/large-groups.js";
import { groupView } from "../../../static/src/stage/wall-groups.js";
import { wallSpotlight } from "../../../static/src/wall/wall-spotlight.js";
import { aCard, aCluster, aParticipant, aRound, aWorkshop } from "../builders.js";
import { wordsIn } from "../views.js";

const board = (spot) => ({
  workshop: aWorkshop({ spotlight: spot }), rounds: { r1: aRound({ queue: null }) }, pairs: {}, notes: {}, clusters: { g1: aCluster({ title: "Wegen", summary: "" }) },
  participants: { p1: aParticipant(), p2: aParticipant({ id: "p2", number: 2, name: "Bea" }) },
  cards: { c1: aCard({ text: "een brug" }), c2: aCard({ id: "c2", number: 2, text: "dezelfde brug", under: "c1", authors: ["p2"] }) },
  placements: Object.fromEntries(["c1", "c2"].map((card) => [`l:${card}`, { lens: "l", card, cluster: "g1", order: card }])),
});
const onStage = (group) => groupView(group, { from: 0, to: group.cards.length, brief: false, alone: true });
const SCREENS = { stage: (state) => largeGroups(state).map(onStage), wall: (state) => wallSpotlight(state, "nl") };

describe("what was said twice, before the whole room", () => {
  for (const [screen, draw] of Object.entries(SCREENS)) {
    it(`is one card on the ${screen}, with its number and all who said it`, () => {
      const words = wordsIn(draw(board({ card: "c1" })));
      assert.match(words, /een brug.*2×.*said 2 times.*Ada \+ Bea/s);
    });

    it(`is one card of its cluster on the ${screen}`, () => {
      const words = wordsIn(draw(board({ cluster: "g1" })));
      assert.match(words, /een brug.*2×/s);
      assert.doesNotMatch(words, /dezelfde brug/);
    });
  }
});
