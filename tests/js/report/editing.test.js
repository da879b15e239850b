import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { split } from "../../../static/src/report/passages/split-bullet.js";
import { change, formAt, startEditing, startWriting } from "../../../static/src/report/passages/open-fields.js";
import { leave, save, settle } from "../../../static/src/report/passages/saving.js";
import { aReport, aReportDesk, bullet } from "./a-report.js";

const conflict = (current, field = "text") => ({ ok: false, error: { code: "conflict", field, message: "", current } });
const silence = () => Promise.reject(new Error("disconnect"));

/** A desk on which somebody types in a field. */
function typing(text, key = "card:1", report = aReport(), answer = undefined) {
  const made = aReportDesk(report, answer);
  startEditing(made.desk, key);
  change(made.desk, key, { text });
  return made;
}

/** Answers that come when they are told to. */
function answersLater() {
  const waiting = [];
  return { answer: () => new Promise((resolve) => waiting.push(resolve)), come: (ack) => waiting.shift()(ack) };
}

describe("editing a passage", () => {
  it("tells what stood there and what was seen", async () => {
    const { desk, said } = typing("a stone bridge");
    await save(desk, "card:1");
    assert.deepEqual(said, [["passage.edit", { key: "card:1", typed: "a bridge", text: "a stone bridge", was: { text: null } }]]);
    assert.deepEqual(desk.forms.value, []);
  });

  it("says nothing when nothing was changed, whatever others wrote there", async () => {
    const { desk, said } = aReportDesk();
    startEditing(desk, "card:1");
    const report = aReport();
    report.chapters[1].inside[1].inside[0] = bullet("card:1", "hers");
    desk.report.value = report;
    await save(desk, "card:1");
    assert.deepEqual(said, []);
    assert.deepEqual(desk.forms.value, []);
  });

  it("gives up the edit when the words are again as they were typed", async () => {
    const report = aReport();
    report.chapters[1].inside[2] = bullet("card:3", "an old tree", { typed: "a tree", typed_label: "", was: { text: "an old tree", label: null } });
    const { desk, said } = typing("a tree", "card:3", report);
    await save(desk, "card:3");
    assert.deepEqual(said[0][1], { key: "card:3", typed: "a tree", text: null, was: { text: "an old tree" } });
  });

  it("leaves out what was emptied", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { desk, said } = typing("  ");
    await save(desk, "card:1");
    assert.deepEqual(said, [["passage.omit", { keys: ["card:1"] }]]);
    assert.deepEqual(desk.forms.value, []);
  });

  it("keeps the words where another wrote meanwhile, and puts them there at the second try", async () => {
    let answer = conflict("hers");
    const { desk, said } = typing("mine", "card:1", aReport(), () => answer);
    await save(desk, "card:1");
    assert.equal(formAt(desk, "card:1").text, "mine");
    assert.deepEqual(formAt(desk, "card:1").conflict, { field: "text", text: "hers" });
    answer = { ok: true, rev: 3 };
    await save(desk, "card:1");
    assert.deepEqual(said[1][1].was, { text: "hers" });
    assert.deepEqual(desk.forms.value, []);
  });

  it("does not overwrite another's words by going on elsewhere", async () => {
    const { desk, said } = typing("mine", "card:1", aReport(), () => conflict("hers"));
    await save(desk, "card:1");
    await leave(desk, formAt(desk, "card:1"));
    assert.equal(said.length, 1);
    assert.equal(formAt(desk, "card:1").text, "mine");
  });

  it("shows the words of the card where another put those back", async () => {
    const { desk } = typing("mine", "card:1", aReport(), () => conflict(""));
    await save(desk, "card:1");
    assert.deepEqual(formAt(desk, "card:1").conflict, { field: "text", text: "a bridge" });
    assert.equal(formAt(desk, "card:1").was.text, null);
  });

  it("takes its own words, kept without an answer, for kept", async () => {
    const { desk } = typing("mine", "card:1", aReport(), () => conflict("mine"));
    await save(desk, "card:1");
    assert.deepEqual(desk.forms.value, []);
  });

  it("keeps the field open where no answer comes, also beside another that is opened", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { desk } = typing("mine", "card:1", aReport(), silence);
    startEditing(desk, "card:2");
    await leave(desk, formAt(desk, "card:1"));
    assert.equal(formAt(desk, "card:1").text, "mine");
    assert.equal(formAt(desk, "card:1").state, "silence");
    assert.ok(formAt(desk, "card:2"));
  });

  it("stays open for what was typed while the words were on their way", async () => {
    const { answer, come } = answersLater();
    const { desk, said } = typing("a stone", "card:1", aReport(), answer);
    const saved = save(desk, "card:1");
    change(desk, "card:1", { text: "a stone bridge" });
    come({ ok: true, rev: 2 });
    await saved;
    assert.equal(formAt(desk, "card:1").text, "a stone bridge");
    const later = save(desk, "card:1");
    come({ ok: true, rev: 3 });
    await later;
    assert.deepEqual(said[1][1], { key: "card:1", typed: "a bridge", text: "a stone bridge", was: { text: "a stone" } });
    assert.deepEqual(desk.forms.value, []);
  });

  it("sends once what is asked to be kept twice", async () => {
    const { desk, said } = typing("mine");
    await Promise.all([save(desk, "card:1"), save(desk, "card:1")]);
    assert.equal(said.length, 1);
  });

  it("says whether everything is kept", async () => {
    let answer = conflict("hers");
    const { desk } = typing("mine", "card:1", aReport(), () => answer);
    assert.equal(await settle(desk), false);
    answer = { ok: true, rev: 3 };
    assert.equal(await settle(desk), false, "a conflict waits for its writer");
    await save(desk, "card:1");
    assert.equal(await settle(desk), true);
  });
});

describe("cutting a passage in two", () => {
  it("tells what the writer saw, and not what others wrote since", async () => {
    const { desk, said } = typing("a bridge");
    const report = aReport();
    report.chapters[1].inside[1].inside[0] = bullet("card:1", "hers", { typed: "a bridge", was: { text: "hers", label: null } });
    change(desk, "card:1", { text: "a stone bridge" });
    desk.report.value = report;
    await split(desk, formAt(desk, "card:1"), 7);
    const where = { parent: "cluster:c", order: ["card:1", "card:2"], sources: ["1"] };
    assert.deepEqual(said, [["passage.split", { key: "card:1", texts: ["a stone", "bridge"], ...where, typed: "a bridge", was: { text: null } }]]);
    assert.deepEqual(desk.forms.value, []);
  });

  it("keeps the field where another wrote meanwhile", async () => {
    const { desk } = typing("a stone bridge", "card:1", aReport(), () => conflict("hers"));
    await split(desk, formAt(desk, "card:1"), 7);
    assert.deepEqual(formAt(desk, "card:1").conflict, { field: "text", text: "hers" });
  });
});

describe("writing something of one's own", () => {
  const written = (text) => {
    const report = aReport();
    report.chapters[1].inside[1].inside.push(bullet("own:1", text, { own: true, was: { text, label: null }, sources: [] }));
    return report;
  };

  it("stands behind a passage, and is nothing without words", async () => {
    const { desk, said } = aReportDesk(aReport(), () => ({ ok: true, rev: 2, key: "own:1" }));
    startWriting(desk, "cluster:c", "card:1", "sentence");
    await save(desk, "new:cluster:c:card:1");
    assert.deepEqual(desk.forms.value, []);
    startWriting(desk, "cluster:c", "card:1", "sentence");
    change(desk, "new:cluster:c:card:1", { text: "So we went." });
    await save(desk, "new:cluster:c:card:1");
    assert.deepEqual(said, [["passage.write", { kind: "sentence", text: "So we went.", parent: "cluster:c", after: "card:1", order: ["card:1", "card:2"] }]]);
    assert.deepEqual(desk.forms.value, []);
  });

  it("is made once, and what is typed meanwhile edits it", async () => {
    const { answer, come } = answersLater();
    const { desk, said } = aReportDesk(aReport(), answer);
    startWriting(desk, "cluster:c", null, "bullet");
    change(desk, "new:cluster:c:", { text: "First" });
    const saved = save(desk, "new:cluster:c:");
    change(desk, "new:cluster:c:", { text: "First then more" });
    save(desk, "new:cluster:c:", { stay: true });
    desk.report.value = written("First");
    come({ ok: true, rev: 2, key: "own:1" });
    await new Promise(setImmediate);
    come({ ok: true, rev: 3 });
    await saved;
    assert.deepEqual(said.map(([name]) => name), ["passage.write", "passage.edit"]);
    assert.deepEqual(said[1][1], { key: "own:1", typed: null, text: "First then more", was: { text: "First" } });
    assert.deepEqual(desk.forms.value, []);
  });
});
