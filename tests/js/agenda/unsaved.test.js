import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { effect, signal } from "@preact/signals-core";
import { numberField, textField } from "../../../static/src/agenda/field.js";
import { createPlan } from "../../../static/src/agenda/plan.js";
import { save, shownIn, type } from "../../../static/src/agenda/typing.js";
import { loseNothing, unsaved } from "../../../static/src/agenda/unsaved.js";
import { aRound, aWorkshop } from "../builders.js";

const PROMPT = textField("prompt");
const TITLE = textField("title");
const DOTS = numberField("dots", { most: 20 });
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A builder whose connection the test cuts and mends; `leaves` tells whether the page asks first. */
function aBuilder() {
  globalThis.location = /** @type {any} */ ({ hash: "" });
  const sent = [];
  const state = signal({ workshop: aWorkshop(), rounds: { r1: aRound({ prompt: "Wie ben je?", dots: 3 }) } });
  const status = signal("online");
  const request = async (name, { op: _op, ...fields }) => {
    if (status.value !== "online") throw new Error("no connection");
    sent.push([name, fields]);
    const change = fields.round ? { rounds: { r1: { ...state.value.rounds.r1, ...fields } } } : { workshop: { ...state.value.workshop, ...fields } };
    state.value = { ...state.value, ...change };
    return { ok: true, rev: 1 };
  };
  const plan = createPlan({ workshop: "w1", role: "facilitator" }, { state, status, request, reached: async () => {} });
  const listeners = {};
  loseNothing(plan, { addEventListener: (name, listener) => (listeners[name] = listener) });
  const leaves = () => {
    let asks = false;
    listeners.beforeunload({ preventDefault: () => (asks = true) });
    return asks ? "asks" : "goes";
  };
  return { plan, state, status, sent, leaves };
}

it("is never drawn as it was before, which takes from Firefox and Safari that it was changed, and the caret from where it was", () => {
  const { plan, state } = aBuilder();
  const drawn = [];
  effect(() => void drawn.push([Object.keys(plan.errors.value), shownIn(plan, "r1", PROMPT, state.value.rounds.r1)]));
  for (const text of ["W", "Wa"]) type(plan, "r1", PROMPT, text);
  assert.deepEqual(drawn, [[[], "Wie ben je?"], [[], "W"], [[], "Wa"]]);
});

describe("what is typed in the builder without a connection", () => {
  let builder;
  beforeEach(async () => {
    builder = aBuilder();
    const { plan, status } = builder;
    status.value = "offline";
    type(plan, "r1", PROMPT, "Wat kan je goed?");
    await save(plan, "r1", PROMPT);
    type(plan, "about", TITLE, "Samen");
  });

  it("stands there, and is not saved", () => {
    const { plan, state, sent } = builder;
    assert.equal(shownIn(plan, "r1", PROMPT, state.value.rounds.r1), "Wat kan je goed?");
    assert.equal(plan.saving.value, "failed");
    assert.deepEqual(sent, []);
  });

  it("is all saved when there is one again", async () => {
    const { plan, status, sent } = builder;
    status.value = "online";
    await settled();
    assert.deepEqual(sent, [["round.edit", { round: "r1", prompt: "Wat kan je goed?" }], ["workshop.edit", { title: "Samen" }]]);
    assert.equal(plan.saving.value, "saved");
    assert.deepEqual(unsaved(plan), []);
  });

  it("holds who leaves the page until it is saved", async () => {
    const { status, leaves } = builder;
    assert.equal(leaves(), "asks");
    status.value = "online";
    await settled();
    assert.equal(leaves(), "goes");
  });

  it("does not hold anybody for a round that is gone, or for what is as it was", () => {
    const { plan, state, leaves } = builder;
    type(plan, "about", TITLE, state.value.workshop.title);
    state.value = { ...state.value, rounds: {} };
    assert.equal(leaves(), "goes");
  });

  it("stays in a message when somebody removes its round", () => {
    const { plan, state } = builder;
    type(plan, "r1", DOTS, "7");
    state.value = { ...state.value, rounds: {} };
    assert.match(plan.messages.value.pop().text, /“Wat kan je goed\?”/);
    assert.deepEqual(Object.keys(plan.typed.value), ["about:title"]);
  });
});

it("what cannot be saved is not sent again and again", async () => {
  const { plan, status, sent } = aBuilder();
  type(plan, "r1", DOTS, "many");
  await save(plan, "r1", DOTS);
  status.value = "offline";
  status.value = "online";
  await settled();
  assert.deepEqual(sent, []);
  assert.ok(plan.errors.value["r1:dots"]);
});
