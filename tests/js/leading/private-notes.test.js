import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { signal } from "@preact/signals-core";
import { createPrivateNotes, isLeftBehind, keepWordsOfGone, save, startWriting, typed } from "../../../static/src/leading/running-order/private-notes.js";
import { privateNotesView } from "../../../static/src/leading/running-order/private-notes-view.js";
import { aRound } from "../builders.js";
import { pressIn, wordsIn } from "../views.js";

const ROUND = aRound({ cues: "hand out paper", materials: "" });

/** What stays in a browser. */
function aBrowser() {
  const kept = {};
  return { read: (name) => kept[name] ?? {}, write: (name, draft) => void (kept[name] = draft), forget: (name) => void delete kept[name] };
}

describe("private notes that are being changed", () => {
  let drafts, notes, sent, answer;
  const say = async (name, payload) => (sent.push([name, payload]), answer);
  beforeEach(() => {
    drafts = aBrowser();
    notes = createPrivateNotes(drafts);
    sent = [];
    answer = { ok: true, rev: 1 };
    startWriting(notes, ROUND);
  });

  it("are sent with what they started from", async () => {
    typed(notes, "hand out pens");
    await save(notes, say);
    assert.deepEqual(sent, [["round.edit", { round: "r1", cues: "hand out pens", was: { cues: "hand out paper" } }]]);
    assert.equal(notes.writing.value, null);
    assert.ok(!isLeftBehind(notes, "r1"));
  });

  it("are not sent where nothing was changed", async () => {
    await save(notes, say);
    assert.deepEqual(sent, []);
    assert.equal(notes.writing.value, null);
  });

  it("stay, with the words of who wrote there meanwhile, and take their place when they are sent again", async () => {
    typed(notes, "hand out pens");
    answer = { ok: false, error: { code: "conflict", message: "", current: "sing" } };
    await save(notes, say);
    const view = wordsIn(privateNotesView(notes, ROUND, say));
    assert.match(view, /Meanwhile somebody wrote: “sing”/);
    assert.match(view, /hand out pens/);
    answer = { ok: true, rev: 2 };
    await save(notes, say);
    assert.deepEqual(sent.at(-1)[1].was, { cues: "sing" });
    assert.equal(notes.writing.value, null);
  });

  it("stay where no answer came, and after a reload", async () => {
    typed(notes, "hand out pens");
    answer = null;
    await save(notes, say);
    assert.equal(notes.writing.value?.text, "hand out pens");
    const again = createPrivateNotes(drafts);
    assert.match(wordsIn(privateNotesView(again, ROUND, say)), /Go on writing/);
    startWriting(again, { ...ROUND, cues: "sing" });
    assert.deepEqual([again.writing.value?.text, again.writing.value?.was], ["hand out pens", "hand out paper"]);
  });

  it("go on where somebody types on while they are sent", async () => {
    typed(notes, "hand out pens");
    await save(notes, async (name, payload) => (typed(notes, "hand out pens and"), say(name, payload)));
    assert.equal(notes.writing.value?.text, "hand out pens and");
    assert.equal(notes.writing.value?.was, "hand out pens");
    assert.equal(notes.writing.value?.busy, false);
    assert.ok(isLeftBehind(notes, "r1"));
  });

  it("are thrown away by Cancel", () => {
    typed(notes, "hand out pens");
    pressIn(privateNotesView(notes, ROUND, say), "Cancel");
    assert.ok(!isLeftBehind(notes, "r1"));
    assert.match(wordsIn(privateNotesView(notes, ROUND, say)), /hand out paper/);
  });

  it("are told once more when their round is taken out of the agenda", () => {
    const state = signal({ rounds: { r1: ROUND } });
    const told = [];
    keepWordsOfGone(notes, { state }, (words) => told.push(words));
    typed(notes, "hand out pens");
    state.value = { rounds: {} };
    assert.deepEqual(told, ["The round is gone that you wrote this for: “hand out pens”"]);
    assert.equal(notes.writing.value, null);
  });
});
