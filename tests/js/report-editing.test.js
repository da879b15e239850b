import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { leaveOut, mergeUp, moveTo, shift, split } from "../../static/src/report/acts.js";
import { saveEditing, saveWriting, startEditing, startWriting } from "../../static/src/report/editing.js";
import { aReport, aReportDesk, bullet } from "./a-report.js";

const types = (desk, words) => (desk.editing.value = { ...desk.editing.value, ...words });
const conflict = (current) => () => ({ ok: false, error: { code: "conflict", field: "text", message: "", current } });

describe("editing a passage", () => {
  it("tells what stood there and what was seen", async () => {
    const { desk, said } = aReportDesk();
    startEditing(desk, "card:1");
    types(desk, { text: "a stone bridge" });
    await saveEditing(desk);
    assert.deepEqual(said, [["passage.edit", { key: "card:1", typed: "a bridge", text: "a stone bridge", was: { text: null } }]]);
    assert.equal(desk.editing.value, null);
  });

  it("says nothing when nothing was changed", async () => {
    const { desk, said } = aReportDesk();
    startEditing(desk, "card:1");
    await saveEditing(desk);
    assert.deepEqual(said, []);
    assert.equal(desk.editing.value, null);
  });

  it("gives up the edit when the words are again as they were typed", async () => {
    const report = aReport();
    report.chapters[1].inside[2] = bullet("card:3", "an old tree", { typed: "a tree", typed_label: "", was: { text: "an old tree", label: null } });
    const { desk, said } = aReportDesk(report);
    startEditing(desk, "card:3");
    types(desk, { text: "a tree" });
    await saveEditing(desk);
    assert.deepEqual(said[0][1], { key: "card:3", typed: "a tree", text: null, was: { text: "an old tree" } });
  });

  it("keeps the words where another wrote meanwhile, and puts them there at the second try", async () => {
    let answer = conflict("hers");
    const { desk, said } = aReportDesk(aReport(), (...all) => answer(...all));
    startEditing(desk, "card:1");
    types(desk, { text: "mine" });
    await saveEditing(desk);
    assert.equal(desk.editing.value.text, "mine");
    assert.deepEqual(desk.editing.value.conflict, { field: "text", text: "hers" });
    answer = () => ({ ok: true, rev: 3 });
    await saveEditing(desk);
    assert.deepEqual(said[1][1].was, { text: "hers" });
    assert.equal(desk.editing.value, null);
  });

  it("keeps the words where no answer comes", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { desk } = aReportDesk(aReport(), () => Promise.reject(new Error("disconnect")));
    startEditing(desk, "card:1");
    types(desk, { text: "mine" });
    await saveEditing(desk);
    assert.equal(desk.editing.value.text, "mine");
    assert.equal(desk.editing.value.sent, false);
  });
});

describe("what is done with passages", () => {
  it("moves one up among its own", async () => {
    const { desk, said } = aReportDesk();
    await shift(desk, "card:2", -1);
    assert.deepEqual(said, [["passage.move", { keys: ["card:2"], parent: "cluster:c", home: true, order: ["card:2", "card:1"] }]]);
  });

  it("moves one elsewhere, and says when that is where it belongs", async () => {
    const { desk, said } = aReportDesk();
    await moveTo(desk, "card:1", "round:r");
    assert.deepEqual(said[0][1], { keys: ["card:1"], parent: "round:r", home: false, order: ["prompt:r", "cluster:c", "card:3", "card:1"] });
    const report = aReport();
    report.chapters[1].inside[2] = bullet("card:3", "a tree", { home: "cluster:c" });
    const back = aReportDesk(report);
    await moveTo(back.desk, "card:3", "cluster:c");
    assert.equal(back.said[0][1].home, true);
  });

  it("joins two and splits one", async () => {
    const { desk, said } = aReportDesk();
    await mergeUp(desk, "card:2");
    assert.deepEqual(said[0], ["passage.merge", { key: "card:1", keys: ["card:2"], text: "a bridge\na boat", typed: "a bridge\na boat", was: { "card:1": null, "card:2": null } }]);
    await split(desk, "card:1", ["a", "bridge"]);
    const where = { parent: "cluster:c", order: ["card:1", "card:2"], sources: ["1"] };
    assert.deepEqual(said[1], ["passage.split", { key: "card:1", texts: ["a", "bridge"], ...where, typed: "a bridge", was: { text: null } }]);
  });

  it("joins what was edited, merged and written, and says what it saw of it", async () => {
    const report = aReport();
    const edited = { typed: "a bridge\na tree", merged: ["card:3"], was: { text: "a bridge of trees", label: null } };
    const own = bullet("own:1", "a ford", { own: true, was: { text: "a ford", label: null } });
    report.chapters[1].inside[1].inside = [bullet("card:1", "a bridge of trees", edited), own];
    const { desk, said } = aReportDesk(report);
    await mergeUp(desk, "own:1");
    assert.equal(said[0][1].typed, "a bridge\na tree\na ford");
    assert.deepEqual(said[0][1].was, { "card:1": "a bridge of trees", "own:1": "a ford" });
  });

  it("keeps the focus where a passage was left out, and beside one that is thrown away", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { desk } = aReportDesk();
    await leaveOut(desk, "card:1");
    assert.equal(desk.focusNext, "card:1");
    const report = aReport();
    report.chapters[1].inside[1].inside.push(bullet("own:1", "So we went.", { own: true }));
    const other = aReportDesk(report);
    await leaveOut(other.desk, "own:1");
    assert.deepEqual(other.said[0], ["passage.remove", { key: "own:1" }]);
    assert.equal(other.desk.focusNext, "card:2");
  });

  it("writes something new behind a passage, and nothing without words", async () => {
    const { desk, said } = aReportDesk(aReport(), () => ({ ok: true, rev: 2, key: "own:1" }));
    startWriting(desk, "cluster:c", "card:1", "sentence");
    await saveWriting(desk);
    assert.equal(desk.writing.value, null);
    startWriting(desk, "cluster:c", "card:1", "sentence");
    desk.writing.value = { ...desk.writing.value, text: "So we went." };
    await saveWriting(desk);
    assert.deepEqual(said, [["passage.write", { kind: "sentence", text: "So we went.", parent: "cluster:c", after: "card:1", order: ["card:1", "card:2"] }]]);
  });
});
