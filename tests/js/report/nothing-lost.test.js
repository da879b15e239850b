import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { createDrafts } from "../../../static/src/core/sending/drafts.js";
import { change, formAt, rehomed, startEditing, startWriting } from "../../../static/src/report/passages/open-fields.js";
import { loseNothing } from "../../../static/src/report/passages/nothing-lost.js";
import { save } from "../../../static/src/report/passages/saving.js";
import { aReport, aReportDesk, bullet } from "./a-report.js";

/** The report without a bullet, or with another in its place. */
function without(key, instead = []) {
  const report = aReport();
  const cluster = report.chapters[1].inside[1];
  cluster.inside = cluster.inside.flatMap((one) => (one.key === key ? instead : [one]));
  return report;
}

function withoutTheCluster() {
  const report = aReport();
  report.chapters[1].inside.splice(1, 1);
  return report;
}

function aStorage() {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
    key: (at) => [...kept.keys()][at],
    get length() {
      return kept.size;
    },
  };
}

function aPage() {
  const heard = {};
  return { page: { addEventListener: (name, listener) => (heard[name] = listener) }, heard };
}

describe("an open field in a report that moves on", () => {
  const typed = () => {
    const { desk } = aReportDesk();
    startEditing(desk, "card:1");
    change(desk, "card:1", { text: "a stone bridge" });
    return desk.forms.value;
  };

  it("stays as it is where its passage stays, wherever that went", () => {
    const forms = typed();
    const report = withoutTheCluster();
    report.chapters[1].inside.push(bullet("card:1", "a bridge"));
    assert.equal(rehomed(forms, report), forms);
  });

  it("becomes something of one's own where its passage is gone", () => {
    const [form] = rehomed(typed(), without("card:1"));
    assert.equal(form.text, "a stone bridge");
    assert.deepEqual([form.key, form.homeless, form.kind], [null, true, "bullet"]);
    assert.deepEqual([form.around[0], form.after], ["cluster:c", "card:2"]);
  });

  it("stands in the chapter around the one that is gone", () => {
    const [form] = rehomed(typed(), withoutTheCluster());
    assert.deepEqual([form.around[0], form.after], ["round:r", "card:3"]);
  });

  it("shows what stands there now where nobody typed in it, and goes with it", () => {
    const { desk } = aReportDesk();
    startEditing(desk, "card:1");
    const [form] = rehomed(desk.forms.value, without("card:1", [bullet("card:1", "hers", { typed: "a bridge", was: { text: "hers", label: null } })]));
    assert.deepEqual([form.text, form.was.text], ["hers", "hers"]);
    assert.deepEqual(rehomed(desk.forms.value, without("card:1")), []);
  });

  it("for something of one's own stands behind what is there", () => {
    const { desk } = aReportDesk();
    startWriting(desk, "cluster:c", "card:1", "sentence");
    startWriting(desk, "cluster:c", null, "sentence");
    const [behind, first] = rehomed(desk.forms.value, without("card:1"));
    assert.equal(behind.after, "card:2");
    assert.equal(first.after, null);
  });
});

describe("what is typed", () => {
  it("is there again when the page was left, and is forgotten when it is kept", () => {
    const storage = aStorage();
    const before = aReportDesk().desk;
    loseNothing(before, createDrafts("report:w", storage), aPage().page);
    startEditing(before, "card:1");
    change(before, "card:1", { text: "half a tho" });
    const again = aReportDesk().desk;
    loseNothing(again, createDrafts("report:w", storage), aPage().page);
    assert.equal(formAt(again, "card:1").text, "half a tho");
    again.forms.value = [];
    assert.equal(storage.length, 0);
  });

  it("goes out again when the page was left before an answer came", async () => {
    const storage = aStorage();
    const before = aReportDesk(aReport(), () => new Promise(() => {})).desk;
    loseNothing(before, createDrafts("report:w", storage), aPage().page);
    startWriting(before, "cluster:c", null, "bullet");
    change(before, "new:cluster:c:", { text: "So we went." });
    save(before, "new:cluster:c:");
    const [made, first] = [aReport(), aReport()];
    made.chapters[1].inside[1].inside.unshift(bullet("own:1", "So we went.", { own: true }));
    const { desk, said } = aReportDesk(made, () => ({ ok: true, rev: 2, key: "own:1" }));
    loseNothing(desk, createDrafts("report:w", storage), aPage().page);
    await new Promise(setImmediate);
    const order = first.chapters[1].inside[1].inside.map(({ key }) => key);
    assert.deepEqual(said, [["passage.write", { kind: "bullet", text: "So we went.", parent: "cluster:c", after: null, order }]], "the very same");
    assert.deepEqual(desk.forms.value, []);
  });

  it("holds who leaves the page before it is kept", () => {
    const { desk } = aReportDesk();
    const { page, heard } = aPage();
    loseNothing(desk, createDrafts("report:w", aStorage()), page);
    const leaves = () => {
      let held = false;
      heard.beforeunload({ preventDefault: () => (held = true) });
      return held;
    };
    startEditing(desk, "card:1");
    assert.equal(leaves(), false);
    change(desk, "card:1", { text: "half a tho" });
    assert.equal(leaves(), true);
  });

  it("is sent again when there is a connection", async () => {
    const { desk, said, status } = aReportDesk();
    status.value = "offline";
    loseNothing(desk, createDrafts("report:w", aStorage()), aPage().page);
    startEditing(desk, "card:1");
    change(desk, "card:1", { text: "mine", state: "silence" });
    status.value = "online";
    await new Promise(setImmediate);
    assert.deepEqual(said.map(([name]) => name), ["passage.edit"]);
    assert.deepEqual(desk.forms.value, []);
  });
});
