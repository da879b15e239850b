import assert from "node:assert/strict";
import { afterEach, beforeEach, it } from "node:test";
import { signal } from "@preact/signals-core";
import { textField } from "../../../static/src/agenda/field.js";
import { copyRound } from "../../../static/src/agenda/new-round.js";
import { createPlan } from "../../../static/src/agenda/plan.js";
import { roundForm } from "../../../static/src/agenda/round-form.js";
import { type } from "../../../static/src/agenda/typing.js";
import { aRound, aWorkshop } from "../builders.js";
import { wordsIn } from "../views.js";

const EXCHANGE = aRound({ kind: "exchange", title: "In twos", pairing: "choice", card: null, voting: null, dots: null, options: [], takes: ["practice"], queue: null, ballot: null });

function aBuilder() {
  const sent = [];
  const state = signal({ workshop: aWorkshop(), rounds: { r1: EXCHANGE } });
  const request = async (name, { op: _op, ...fields }) => {
    sent.push([name, fields]);
    if (name === "round.edit") state.value = { ...state.value, rounds: { r1: { ...state.value.rounds.r1, title: fields.title } } };
    return { ok: true, rev: 1, round: "r2" };
  };
  return { sent, plan: createPlan({ workshop: "w1", role: "facilitator" }, { state, status: signal("online"), request, reached: async () => {} }) };
}

beforeEach(() => {
  globalThis.location = { hash: "" };
  globalThis.document = { querySelector: () => null, getElementById: () => null };
  globalThis.HTMLInputElement = class {};
  globalThis.matchMedia = () => ({ matches: false });
});
afterEach(() => ["location", "document", "HTMLInputElement", "matchMedia"].forEach((name) => delete globalThis[name]));

it("copies what is planned of a round, right after it, and nothing of what became of it", async () => {
  const { plan, sent } = aBuilder();
  await copyRound(plan, EXCHANGE);
  const { id: _id, position: _at, state: _state, takes: _takes, timer: _timer, opened_at: _opened, first_opened_at: _first, locked: _locked,
    revealed: _revealed, queue: _queue, ballot: _ballot, asked: _asked, ...planned } = EXCHANGE;
  assert.deepEqual(sent, [["round.add", { plan: planned, after: "r1" }]]);
  assert.equal(plan.chosen.value, "r1");
  assert.equal(plan.wanted.value, "r2");
});

it("copies with what was typed a moment ago", async () => {
  const { plan, sent } = aBuilder();
  type(plan, "r1", textField("title"), "In threes");
  await copyRound(plan, EXCHANGE);
  assert.deepEqual(sent.map(([name, fields]) => [name, (fields.plan ?? fields).title]), [["round.edit", "In threes"], ["round.add", "In threes"]]);
});

it("has the choice that matters in an exchange before the folded settings", () => {
  const words = wordsIn(roundForm(aBuilder().plan, EXCHANGE));
  assert.ok(words.indexOf("How do the pairs come about?") < words.indexOf("More settings"));
  assert.ok(words.includes("Copy this round"));
});
