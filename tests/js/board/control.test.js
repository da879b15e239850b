import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { signal } from "@preact/signals-core";
import { createDensity } from "../../../static/src/board/density/density.js";
import { kindFor } from "../../../static/src/board/cards/card-keys.js";
import { createCrossing } from "../../../static/src/parts/move-conflicts.js";
import { boardFacts, cardFacts } from "../../../static/src/workshop/draw-facts.js";
import { reclassify, takeOff } from "../../../static/src/leading/moderating.js";
import { arrange } from "../../../static/src/workshop/arrangement.js";
import { contributorsOf, participantsInOrder, sentIn } from "../../../static/src/workshop/selectors.js";
import { aCard, aParticipant, aRound, aWorkshop } from "../builders.js";

const byId = (things) => Object.fromEntries(things.map((thing) => [thing.id, thing]));
const lens = { id: "l1", round: "r1", title: "", position: 0 };

function aBoard(cards, people = [aParticipant()]) {
  return {
    workshop: aWorkshop(), rounds: { r1: aRound() }, participants: byId(people), pairs: {}, cards: byId(cards),
    lenses: { l1: lens }, clusters: { g1: { id: "g1", lens: "l1", order: "c" } },
    placements: { "l1:c1": { lens: "l1", card: "c1", cluster: "g1", order: "a" } }, notes: {},
  };
}

const UNDONE = { ok: true, rev: 1, step: { command: "card.hide", about: { public: true } }, changed: 1, left: 0 };

function aDesk() {
  const sent = [];
  const desk = {
    live: { request: async (name, { op: _op, ...payload }) => (sent.push([name, payload]), name === "step.undo" ? UNDONE : { ok: true, rev: 1, step: "s1" }), state: signal(null),
      reached: async () => {} },
    crossing: createCrossing(), announcement: signal(""),
    menu: signal(null), messages: signal([]), looking: signal(false), unfolded: signal(new Set()), density: createDensity({ getItem: () => null, setItem: () => null }), finding: signal(null), foundAt: signal(null),
  };
  return { desk, sent };
}

describe("a card that is not on the board", () => {
  for (const state of ["waiting", "asked", "hidden"]) {
    it(`lies nowhere while it is ${state}, and its author has sent`, () => {
      const board = aBoard([aCard({ state })]);
      const { inbox, clusters } = arrange(board, lens);
      assert.deepEqual([inbox, clusters[0].cards], [[], []]);
      assert.deepEqual([...contributorsOf(board, "r1")], ["p1"]);
      assert.equal(sentIn(board, "r1").length, 1);
    });
  }

  it("is face down for the room until this screen looks", () => {
    const { desk } = aDesk();
    const covered = (card) => cardFacts(boardFacts(desk, aBoard([card])), card, null).covered;
    assert.deepEqual([covered(aCard()), covered(aCard({ public: false }))], [false, true]);
    desk.looking.value = true;
    assert.equal(covered(aCard({ public: false })), false);
  });
});

describe("who was taken out", () => {
  const out = aParticipant({ removed: true });

  it("is not among the people, and has not sent", () => {
    const board = aBoard([aCard()], [out]);
    assert.deepEqual(participantsInOrder(board), []);
    assert.deepEqual([...contributorsOf(board, "r1")], []);
  });
});

describe("undo behind a message", () => {
  const done = { takeOff: (desk) => takeOff(desk, aCard()), reclassify: (desk) => reclassify(desk, aCard(), "tip") };
  for (const [name, act] of Object.entries(done)) {
    it(`of ${name} undoes that very step, whatever was done since`, async () => {
      const { desk, sent } = aDesk();
      await act(desk);
      await desk.messages.value.at(-1).undo();
      assert.deepEqual(sent.at(-1), ["step.undo", { step: "s1" }]);
    });
  }
});

describe("the keys of a card", () => {
  const up = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: true, repeat: false };
  const press = (code, over = {}) => kindFor({ code, ...up, ...over });

  it("are a figure with Shift for each kind", () => {
    const kinds = ["metaphor", "practice", "call", "quote", "tip", "remark"];
    assert.deepEqual([1, 2, 3, 4, 5, 6].map((figure) => press(`Digit${figure}`)), kinds);
    assert.equal(press("Numpad3"), "call");
    assert.equal(press("Digit7"), null);
  });

  it("mean nothing with Ctrl, Cmd or Alt, or held down", () => {
    for (const key of ["ctrlKey", "metaKey", "altKey", "repeat"]) assert.equal(press("Digit3", { [key]: true }), null);
    assert.equal(press("Digit3", { shiftKey: false }), null, "the figure alone puts it into a cluster");
  });
});
