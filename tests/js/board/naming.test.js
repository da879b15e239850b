import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { createAnnouncement, liveRegion } from "../../../static/src/parts/live-region.js";
import { createDesk } from "../../../static/src/board/desk.js";
import { createCluster } from "../../../static/src/board/moving/place-cards.js";
import { aLine, formOf } from "../a-page.js";
import { aWorkshop } from "../builders.js";
import { listenForNames } from "../../../static/src/board/clusters/naming-ahead.js";
import { wordsIn } from "../views.js";

const real = { FormData: globalThis.FormData, document: globalThis.document, Element: globalThis.Element };
class AField {
  closest = () => this;
}

/** A page on which keys are pressed -> whether anybody else hears them. */
function aPage(target = null) {
  let hear;
  listenForNames({ addEventListener: (_name, listener) => (hear = listener) });
  return (...keys) =>
    keys.map((key) => {
      let heard = true;
      hear({ key, target, ctrlKey: false, metaKey: false, altKey: false, preventDefault() {}, stopImmediatePropagation: () => (heard = false) });
      return heard;
    });
}

describe("the name of a cluster that is being made", () => {
  let line;
  beforeEach(() => {
    line = aLine();
    Object.assign(globalThis, { Element: AField, FormData: formOf(line), document: { querySelector: () => line } });
  });
  afterEach(() => Object.assign(globalThis, real));

  function aDesk() {
    const sent = [];
    let answer;
    const request = (name, payload) => {
      sent.push([name, payload.title]);
      return name === "cluster.create" ? new Promise((resolve) => (answer = resolve)) : Promise.resolve({ ok: true, rev: 2 });
    };
    const live = { state: { value: { workshop: aWorkshop(), rounds: {}, clusters: {} } }, request, reached: () => Promise.resolve() };
    return { desk: createDesk({ workshop: "w", role: "facilitator" }, live), sent, answers: (ack = { ok: true, rev: 1, cluster: "g1" }) => answer(ack) };
  }

  it("takes letters that come before its field, and they mean nothing else", async () => {
    const { desk, answers } = aDesk();
    const press = aPage();
    assert.deepEqual(press("n"), [true], "before it is made");
    const making = createCluster(desk, "l1");
    assert.deepEqual(press("N", "o", "x", "Backspace", "Tab"), [false, false, false, false, true]);
    answers();
    await making;
    assert.deepEqual(desk.renaming.value, { cluster: "g1", was: "", text: "No", conflict: null });
    assert.deepEqual(press("n"), [true], "the field hears its own");
  });

  it("takes no letters that somebody types in another field meanwhile", async () => {
    const { desk, answers } = aDesk();
    const press = aPage(new AField());
    const making = createCluster(desk, "l1");
    assert.deepEqual(press("n", "Enter"), [true, true]);
    answers();
    await making;
    assert.equal(desk.renaming.value.text, "");
  });

  it("stays in the line for notes when there is nothing to name", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { desk, answers } = aDesk();
    const press = aPage();
    const making = createCluster(desk, "l1");
    press("W", "a", "r", "m");
    answers({ ok: false, error: { code: "not_found", message: "This does not exist any more." } });
    assert.equal(await making, false);
    assert.equal(line.value, "Warm");
  });

  it("is finished by an Enter that comes before its field", async () => {
    const { desk, sent, answers } = aDesk();
    const press = aPage();
    const making = createCluster(desk, "l1");
    press("N", "u", "Enter");
    answers();
    await making;
    assert.deepEqual(sent, [["cluster.create", undefined], ["cluster.rename", "Nu"]]);
    assert.equal(desk.renaming.value, null);
  });
});

describe("what a screen reader is told", () => {
  it("stays beside what comes after it, the same twice is two, and the oldest goes", () => {
    const announcement = createAnnouncement(() => 1_000);
    for (const sentence of ["At the end of Built", "Now in Built: a boat.", "Now in Built: a boat."]) announcement.value = sentence;
    assert.match(wordsIn(liveRegion(announcement)), /At the end of Built.*Now in Built: a boat\..*Now in Built: a boat\./s);
    assert.equal(new Set(announcement.said.value.map(({ at }) => at)).size, 3);
    for (const sentence of ["one", "two"]) announcement.value = sentence;
    assert.deepEqual(announcement.said.value.map(({ text }) => text), ["Now in Built: a boat.", "Now in Built: a boat.", "one", "two"]);
    assert.equal(announcement.value, "two");
  });
});
