import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isHeld, pauseOf } from "../../static/src/phone/paused.js";
import { aCard, aParticipant, aRound, aWorkshop } from "./builders.js";

const aPhone = (round = {}, me = {}) => ({
  workshop: aWorkshop(),
  rounds: { r1: aRound(round) },
  me: aParticipant(me),
  cards: { c1: aCard() },
});
const submit = { name: "card.submit", payload: { round: "r1" } };
const edit = { name: "card.edit", payload: { card: "c1" } };
const withdraw = { name: "card.withdraw", payload: { card: "c1" } };
const rename = { name: "me.update", payload: { name: "Ada" } };
const heldOf = (state) => [submit, edit, withdraw, rename].map((entry) => isHeld(state, entry));

describe("sending", () => {
  it("goes on while nobody paused it", () => {
    assert.equal(pauseOf(aPhone()), null);
    assert.deepEqual(heldOf(aPhone()), [false, false, false, false]);
  });

  it("of cards waits while the round is paused, all else goes on", () => {
    assert.equal(pauseOf(aPhone({ locked: true })), "round");
    assert.deepEqual(heldOf(aPhone({ locked: true })), [true, true, true, false]);
  });

  it("waits while this person is muted, but a card can be taken back", () => {
    assert.equal(pauseOf(aPhone({}, { muted: true })), "person");
    assert.deepEqual(heldOf(aPhone({}, { muted: true })), [true, true, false, false]);
  });

  it("no longer waits for a round that was closed: the answer says why, and the text stays", () => {
    const closed = aPhone({ locked: true, state: "closed" }, { muted: true });
    assert.equal(pauseOf(closed), null);
    assert.deepEqual(heldOf(closed), [false, false, false, false]);
  });

  it("is not spoken of where nothing can be sent", () => {
    assert.equal(pauseOf(aPhone({ locked: true, takes: [] })), null);
  });
});
