import assert from "node:assert/strict";
import { test } from "node:test";
import { screenOf } from "../../../static/src/phone/screen.js";
import { aPair, aRound, aWorkshop } from "../builders.js";

const PAIR = aPair({ round: "r1", members: [{ id: "p1" }, { id: "p2" }] });

function screen({ workshop = {}, round = {}, pairs = {}, ...here } = {}) {
  const state = { workshop: aWorkshop(workshop), rounds: { r1: aRound(round) }, pairs };
  return screenOf(state, { writing: false, found: () => false, cards: 0, ...here });
}

test("before the first round there is the lobby", () => {
  assert.equal(screen({ workshop: { status: "lobby", round: null } }), "lobby");
});

test("an open round asks to write, until a card was sent", () => {
  assert.deepEqual([screen(), screen({ cards: 1 }), screen({ cards: 1, writing: true })], ["write", "cards", "write"]);
});

test("in an exchange a pair first finds each other", () => {
  const exchange = { round: { kind: "exchange" }, pairs: { d1: PAIR } };
  assert.deepEqual([screen(exchange), screen({ ...exchange, found: () => true })], ["find", "write"]);
});

test("somebody alone in an exchange is offered a neighbour, and writes when they go on alone", () => {
  const alone = { round: { kind: "exchange" }, pairs: { d1: { ...PAIR, members: [{ id: "p1" }] } } };
  assert.deepEqual([screen(alone), screen({ ...alone, found: (id) => id === "d1" })], ["seek", "write"]);
  const none = { round: { kind: "exchange" } };
  assert.deepEqual([screen(none), screen({ ...none, found: (id) => id === "alone:r1" })], ["seek", "write"]);
});

test("who wants somebody else sees their code again, whatever else there was", () => {
  const exchange = { round: { kind: "exchange" }, pairs: { d1: PAIR }, found: () => true, cards: 1, seeking: true };
  assert.deepEqual([screen(exchange), screen({ seeking: true })], ["seek", "write"]);
});

test("in a closed exchange nobody looks for anybody", () => {
  assert.equal(screen({ round: { kind: "exchange", state: "closed" }, seeking: true }), "closed");
});

test("a round without cards asks to listen, open or closed", () => {
  const plenary = { kind: "plenary", takes: [] };
  assert.deepEqual([screen({ round: plenary }), screen({ round: { ...plenary, state: "closed" } })], ["listen", "listen"]);
});

test("a closed round says so, and a closed workshop says thank you whatever the round", () => {
  assert.deepEqual([screen({ round: { state: "closed" }, writing: true }), screen({ workshop: { status: "closed" } })], ["closed", "ended"]);
});
