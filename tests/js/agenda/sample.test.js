import assert from "node:assert/strict";
import { it } from "node:test";
import { PAIR, sampleOf } from "../../../static/src/phone/preview/sample.js";
import { screenOf } from "../../../static/src/phone/screen.js";
import { aRound, aWorkshop } from "../builders.js";

/** The screen of a phone in the builder. */
function screen(pairing, chosen) {
  const state = sampleOf(aWorkshop(), aRound({ kind: "exchange", pairing, takes: ["practice"] }), chosen);
  return screenOf(state, { writing: false, found: (pair) => chosen === "write" && pair === PAIR, cards: 0 });
}

it("shows on the phone in the builder how people find each other, as it was chosen", () => {
  assert.deepEqual(["chance", "choice", "hand"].map((pairing) => screen(pairing, "find")), ["find", "seek", "seek"]);
  for (const pairing of ["chance", "choice", "hand"]) assert.equal(screen(pairing, "write"), "write");
});
