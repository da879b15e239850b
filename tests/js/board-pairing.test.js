import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutPartner } from "../../static/src/board/pairing.js";
import { aPair, aParticipant } from "./builders.js";

const people = { p1: aParticipant(), p2: aParticipant({ id: "p2", number: 2 }), p3: aParticipant({ id: "p3", number: 3 }) };
const names = (state) => withoutPartner(state, "r2").map(({ id }) => id);

test("who is in no pair of the round has no partner yet", () => {
  assert.deepEqual(names({ participants: people, pairs: { d1: aPair() } }), ["p3"]);
  assert.deepEqual(names({ participants: people, pairs: { d1: aPair({ round: "r1" }) } }), ["p1", "p2", "p3"]);
});

test("who was removed is not waiting for a partner", () => {
  const gone = { ...people, p3: { ...people.p3, removed: true } };
  assert.deepEqual(names({ participants: gone, pairs: { d1: aPair() } }), []);
});
