import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { signal } from "@preact/signals-core";
import { timeField } from "../../../static/src/agenda/field.js";
import { fieldView } from "../../../static/src/agenda/field-view.js";
import { createPlan } from "../../../static/src/agenda/plan.js";
import { cues } from "../../../static/src/agenda/round-fields.js";
import { save, shownIn, type } from "../../../static/src/agenda/typing.js";
import { aRound, aWorkshop } from "../builders.js";
import { pressIn, wordsIn } from "../views.js";

/** A builder, and a server that takes private notes only over what their writer saw. */
function aBuilder() {
  globalThis.location = /** @type {any} */ ({ hash: "" });
  const sent = [];
  const state = signal({ workshop: aWorkshop(), rounds: { r1: aRound({ cues: "hand out paper" }) } });
  const stands = (text) => (state.value = { ...state.value, rounds: { r1: aRound({ cues: text }) } });
  let theirs = null;
  const request = async (name, { op: _op, ...fields }) => {
    sent.push(fields);
    if (theirs !== null) {
      stands(theirs);
      theirs = null;
    }
    const now = state.value.rounds.r1.cues;
    if (fields.was && fields.was.cues !== now) return { ok: false, error: { code: "conflict", message: "!", current: now } };
    if (fields.cues !== undefined) stands(fields.cues);
    return { ok: true, rev: 1 };
  };
  const plan = createPlan({ workshop: "w1", role: "facilitator" }, { state, status: signal("online"), request, reached: async () => {} });
  const view = () => fieldView(plan, "r1", state.value.rounds.r1, cues, { label: "Private notes" });
  return { plan, sent, view, now: () => state.value.rounds.r1.cues, other: (text) => (theirs = text), shown: () => shownIn(plan, "r1", cues, state.value.rounds.r1) };
}

describe("private notes in the builder", () => {
  let builder;
  beforeEach(() => (builder = aBuilder()));

  it("are sent with what stood there when somebody began to type", async () => {
    const { plan, sent } = builder;
    type(plan, "r1", cues, "hand out p");
    type(plan, "r1", cues, "hand out pens");
    await save(plan, "r1", cues);
    assert.deepEqual(sent, [{ round: "r1", cues: "hand out pens", was: { cues: "hand out paper" } }]);
    type(plan, "r1", cues, "hand out tape");
    await save(plan, "r1", cues);
    assert.deepEqual(sent.at(-1).was, { cues: "hand out pens" });
  });

  it("are no conflict with what one wrote oneself, while that was being saved", async () => {
    const { plan, sent, now } = builder;
    type(plan, "r1", cues, "hand out pens");
    const saved = save(plan, "r1", cues);
    type(plan, "r1", cues, "hand out pens and tape");
    await saved;
    await save(plan, "r1", cues);
    assert.deepEqual(sent.at(-1).was, { cues: "hand out pens" });
    assert.equal(now(), "hand out pens and tape");
    assert.deepEqual(plan.errors.value, {});
  });

  it("stand beside what somebody else wrote meanwhile, until it is said whose stay", async () => {
    const { plan, other, view, now, shown } = builder;
    type(plan, "r1", cues, "hand out pens");
    other("sing");
    await save(plan, "r1", cues);
    assert.match(wordsIn(view()), /Meanwhile somebody wrote: “sing”\./);
    assert.equal(shown(), "hand out pens");
    await pressIn(view(), "Put my text in its place");
    assert.equal(now(), "hand out pens");
    assert.doesNotMatch(wordsIn(view()), /Meanwhile/);
  });

  it("give way where somebody says so", async () => {
    const { plan, other, view, now, shown } = builder;
    type(plan, "r1", cues, "hand out pens");
    other("");
    await save(plan, "r1", cues);
    assert.match(wordsIn(view()), /Meanwhile somebody took this out\./);
    pressIn(view(), "Take theirs");
    assert.equal(shown(), "");
    assert.equal(now(), "");
    assert.doesNotMatch(wordsIn(view()), /Meanwhile/);
  });
});

describe("a time of day in the builder", () => {
  it("is sent as the server knows it, and what is none is told", async () => {
    const { plan, sent } = aBuilder();
    const starts = timeField("starts");
    type(plan, "about", starts, "9u05");
    await save(plan, "about", starts);
    assert.deepEqual(sent, [{ starts: "09:05" }]);
    type(plan, "about", starts, "noon");
    await save(plan, "about", starts);
    assert.deepEqual(Object.values(plan.errors.value), ["Fill in a time, such as 9:30."]);
    assert.deepEqual(starts.change(" "), { starts: "" });
  });
});
