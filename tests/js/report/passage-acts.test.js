import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { leaveOut, mergeUp, moveTo, shift } from "../../../static/src/report/passages/passage-acts.js";
import { aReport, aReportDesk, bullet } from "./a-report.js";

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

  it("joins two", async () => {
    const { desk, said } = aReportDesk();
    await mergeUp(desk, "card:2");
    assert.deepEqual(said[0], ["passage.merge", { key: "card:1", keys: ["card:2"], text: "a bridge\na boat", typed: "a bridge\na boat", was: { "card:1": null, "card:2": null } }]);
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

  it("moves on from where the last move went", async () => {
    const report = aReport();
    const cluster = report.chapters[1].inside[1];
    cluster.inside.push(bullet("card:4", "a ford"));
    const { desk, said } = aReportDesk(report, (name, { order }) => {
      const inside = order.map((key) => cluster.inside.find((one) => one.key === key));
      desk.report.value = { ...report, chapters: [report.chapters[0], { ...report.chapters[1], inside: [report.chapters[1].inside[0], { ...cluster, inside }] }] };
      return { ok: true, rev: 2 };
    });
    await Promise.all([shift(desk, "card:1", 1), shift(desk, "card:1", 1)]);
    assert.deepEqual(said.map(([, { order }]) => order), [["card:2", "card:1", "card:4"], ["card:2", "card:4", "card:1"]]);
  });

  it("keeps the focus where a passage was left out, and beside one that is thrown away", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { desk } = aReportDesk();
    await leaveOut(desk, "card:1");
    assert.equal(desk.focusNext.passage, "card:1");
    const report = aReport();
    report.chapters[1].inside[1].inside.push(bullet("own:1", "So we went.", { own: true }));
    const other = aReportDesk(report);
    await leaveOut(other.desk, "own:1");
    assert.deepEqual(other.said[0], ["passage.remove", { key: "own:1" }]);
    assert.equal(other.desk.focusNext.passage, "card:2");
  });
});
