import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { choiceName } from "../../../static/src/parts/vote-words.js";
import { stageWall, wallGroups } from "../../../static/src/stage/stage-wall.js";
import { wallView } from "../../../static/src/wall/wall-view.js";
import { aCard, aCluster, aRound, aWorkshop } from "../builders.js";
import { wordsIn } from "../views.js";

const NO_NAME = /<(?:span|h2) class=visually-hidden[^>]*>No name yet/;

/** A round whose one card lies in a cluster without a name. */
function aState(lenses = [{ id: "l", title: "theme", position: 0 }, { id: "m", title: "image", position: 1, shown: true }]) {
  const lens = lenses.at(-1).id;
  return {
    workshop: aWorkshop(), rounds: { r1: aRound() }, cards: { c1: aCard() }, notes: {}, votes: {}, pairs: {}, participants: {},
    counts: { participants: 1, contributed: 1 },
    lenses: Object.fromEntries(lenses.map((one) => [one.id, { round: "r1", shown: false, ...one }])),
    clusters: { g1: aCluster({ lens, title: "" }) },
    placements: { [`${lens}:c1`]: { card: "c1", lens, cluster: "g1", order: "a0" } },
  };
}

const FIT = { size: 30, columns: 1, brief: false, pages: [[[{ group: 0, from: 0, to: 1 }]]] };
const stage = (state) => wordsIn(stageWall(state, wallGroups(state), { fit: FIT, page: 0 }));
const wall = (state) =>
  wordsIn(wallView({ live: { state: { value: state }, status: { value: "online" }, refusal: { value: null } }, size: { step: { value: 1 } }, own: "/p", language: "nl" }));

describe("the room", () => {
  for (const [screen, drawn] of [["stage", stage], ["wall on phones", wall]]) {
    it(`reads on the ${screen} by what the cards are grouped, where there are several ways`, () => {
      assert.match(drawn(aState()), /Way of grouping: image/);
      assert.doesNotMatch(drawn(aState([{ id: "l", title: "theme", position: 0 }])), /Way of grouping/);
    });

    it(`reads on the ${screen} no name of a cluster that has none`, () => {
      assert.match(drawn(aState()), NO_NAME);
    });
  }

  it("reads none in a vote either; who leads does", () => {
    const unnamed = { id: "g1", text: "", emoji: "", addressee: "", colour: "sky" };
    assert.match(wordsIn(choiceName(unnamed, { forRoom: true })), NO_NAME);
    assert.match(wordsIn(choiceName(unnamed)), /<span class=vote-choice-text>No name yet/);
  });
});
