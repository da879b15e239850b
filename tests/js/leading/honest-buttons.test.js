import assert from "node:assert/strict";
import { test } from "node:test";
import { mayBeSpotlit } from "../../../static/src/leading/cluster-acts.js";
import { choicesOf } from "../../../static/src/workshop/vote-selectors.js";
import { secondsOf } from "../../../static/src/leading/timer.js";
import { offlineText } from "../../../static/src/phone/states/notices-view.js";
import { aCard, aRound } from "../builders.js";

test("what is for the facilitator alone is not offered to the stage", () => {
  const state = (showing) => ({
    rounds: { r1: aRound({ showing }) },
    cards: { c1: aCard() },
    lenses: { l1: { id: "l1", round: "r1" } },
    clusters: { g1: { id: "g1", lens: "l1" } },
  });
  for (const about of [{ card: "c1" }, { cluster: "g1" }]) {
    assert.equal(mayBeSpotlit(state("never"), about), false);
    assert.equal(mayBeSpotlit(state("later"), about), true);
  }
});

test("a call on the ballot says for whom it is", () => {
  const state = { clusters: {}, cards: { c1: aCard({ kind: "call", addressee: "the city" }) } };
  assert.equal(choicesOf(state, aRound({ ballot: ["c1"] }))[0].addressee, "the city");
});

test("a timer runs as long as was typed, with a comma or a point", () => {
  assert.deepEqual(["7,5", "7.5", " 3 ", "240"].map(secondsOf), [450, 450, 180, 14_400]);
  assert.deepEqual(["", "0", "-1", "241", "soon"].map(secondsOf), [null, null, null, null, null]);
});

test("without a connection a phone speaks of what it keeps", () => {
  assert.match(offlineText("vote"), /Your dots/);
  assert.match(offlineText("write"), /What you write/);
  assert.match(offlineText("listen"), /Trying again/);
});
