import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createAnnouncement } from "../../../static/src/parts/live-region.js";
import { createDesk } from "../../../static/src/board/desk.js";
import { createCluster } from "../../../static/src/board/moving/place-cards.js";
import { listenForNames } from "../../../static/src/board/clusters/naming-ahead.js";

/** A page on which keys are pressed -> whether anybody else hears them. */
function aPage() {
  let hear;
  listenForNames({ addEventListener: (_name, listener) => (hear = listener) });
  return (...keys) =>
    keys.map((key) => {
      let heard = true;
      hear({ key, ctrlKey: false, metaKey: false, altKey: false, preventDefault() {}, stopImmediatePropagation: () => (heard = false) });
      return heard;
    });
}

describe("the name of a cluster that is being made", () => {
  function aDesk() {
    const sent = [];
    let answer;
    const request = (name, payload) => {
      sent.push([name, payload.title]);
      return name === "cluster.create" ? new Promise((resolve) => (answer = resolve)) : Promise.resolve({ ok: true, rev: 2 });
    };
    const live = { state: { value: { clusters: {} } }, request, reached: () => Promise.resolve() };
    return { desk: createDesk({ workshop: "w", role: "facilitator" }, live), sent, answers: () => answer({ ok: true, rev: 1, cluster: "g1" }) };
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
  it("is said again when it is the same", () => {
    const announcement = createAnnouncement();
    const said = ["Een", "Een", "Een", "Twee"].map((sentence) => ((announcement.value = sentence), announcement.value));
    assert.deepEqual(said.map((sentence) => sentence.trim()), ["Een", "Een", "Een", "Twee"]);
    said.slice(1).forEach((sentence, at) => assert.notEqual(sentence, said[at]));
  });
});
