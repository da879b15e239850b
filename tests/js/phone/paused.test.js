import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { computed, signal } from "@preact/signals-core";
import { isHeld, pauseOf, pauseText, watchPauses } from "../../../static/src/phone/states/paused.js";
import { aCard, aParticipant, aRound, aWorkshop } from "../builders.js";

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
    assert.equal(pauseOf(aPhone({ locked: true, kind: "plenary", takes: [] })), null);
  });
});

describe("dots", () => {
  const vote = { kind: "vote", takes: [] };
  const cast = { name: "vote.cast", payload: { round: "r1", target: "g1" } };
  const retract = { name: "vote.retract", payload: { round: "r1", target: "g1" } };
  const heldDots = (state) => [cast, retract, rename].map((entry) => isHeld(state, entry));

  it("wait while the vote is paused, or this person is muted, and nothing waits behind them", () => {
    assert.equal(pauseOf(aPhone({ ...vote, locked: true })), "round");
    assert.deepEqual(heldDots(aPhone({ ...vote, locked: true })), [true, true, false]);
    assert.equal(pauseOf(aPhone(vote, { muted: true })), "person");
    assert.deepEqual(heldDots(aPhone(vote, { muted: true })), [true, true, false]);
  });

  it("no longer wait once the vote is closed: the answer says that they came too late", () => {
    assert.deepEqual(heldDots(aPhone({ ...vote, locked: true, state: "closed" })), [false, false, false]);
  });

  it("have words of their own", () => {
    assert.match(pauseText("round", "vote"), /^Voting is paused/);
    assert.match(pauseText("person", "vote"), /^You cannot vote just now/);
    assert.match(pauseText("person", "metaphor"), /paused sending from this phone/);
  });
});

describe("when a pause ends", () => {
  /** What a phone says aloud and sets off, as its state changes. */
  function aWatch(first) {
    const told = [];
    const state = signal(first);
    const announcer = { set textContent(text) { if (text) told.push(text); } };
    globalThis.document = /** @type {any} */ ({ getElementById: (id) => (id === "announcer" ? announcer : null) });
    watchPauses(/** @type {any} */ ({
      state,
      round: computed(() => state.value.rounds.r1),
      pause: computed(() => pauseOf(state.value)),
      outbox: { flush: () => told.push("outbox") },
      shared: { pump: () => told.push("draft") },
    }));
    const becomes = async (next) => {
      told.length = 0;
      state.value = next;
      await new Promise((done) => setTimeout(done, 60));
      return told;
    };
    return { becomes };
  }

  it("what waited goes, of one's own and of the pair, whoever was paused", async () => {
    const { becomes } = aWatch(aPhone());
    for (const paused of [aPhone({ locked: true }), aPhone({}, { muted: true })]) {
      assert.match((await becomes(paused)).at(-1), /paused sending/);
      const told = await becomes(aPhone());
      assert.ok(told.includes("outbox") && told.includes("draft"), String(told));
      assert.equal(told.at(-1), "Sending goes on.");
    }
  });

  it("it is said in the words of a vote", async () => {
    const { becomes } = aWatch(aPhone({ kind: "vote", takes: [], locked: true }));
    assert.equal((await becomes(aPhone({ kind: "vote", takes: [] }))).at(-1), "Voting goes on.");
  });

  it("nothing goes on where the round was closed", async () => {
    const { becomes } = aWatch(aPhone({ locked: true }));
    assert.ok(!(await becomes(aPhone({ state: "closed" }))).includes("Sending goes on."));
  });
});
