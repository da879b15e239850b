import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { putBehind } from "../../../static/src/report/passages/passage-acts.js";
import { boxAbove, gapsFor } from "../../../static/src/report/passages/gaps.js";
import { aReport, aReportDesk, bullet } from "./a-report.js";

describe("a passage that is carried", () => {
  it("can be put behind its own kind and first under a heading, but not behind itself", () => {
    assert.deepEqual(Object.fromEntries(gapsFor(aReport(), "card:1")), {
      "round:r": { parent: "round:r", after: null },
      "prompt:r": { parent: "round:r", after: "prompt:r" },
      "cluster:c": { parent: "cluster:c", after: null },
      "card:2": { parent: "cluster:c", after: "card:2" },
      "card:3": { parent: "round:r", after: "card:3" },
    });
  });

  it("goes into no chapter that is left out, though what stands there can be put in order", () => {
    const report = aReport();
    report.chapters[1].inside[1].left_out = true;
    assert.equal(gapsFor(report, "card:3").has("card:2"), false);
    assert.equal(gapsFor(report, "card:1").has("card:2"), true);
  });

  it("lies below the last one whose middle it has passed", () => {
    const boxes = [{ key: "a", top: 0, bottom: 10 }, { key: "b", top: 20, bottom: 40 }];
    assert.equal(boxAbove(boxes, 4), undefined);
    assert.equal(boxAbove(boxes, 6)?.key, "a");
    assert.equal(boxAbove(boxes, 29)?.key, "a");
    assert.equal(boxAbove(boxes, 500)?.key, "b");
  });

  it("is put among others, and says where it belongs by itself", async () => {
    const { desk, said } = aReportDesk();
    await putBehind(desk, "card:3", "cluster:c", "card:1");
    assert.deepEqual(said, [["passage.move", { keys: ["card:3"], parent: "cluster:c", home: false, order: ["card:1", "card:3", "card:2"] }]]);
    assert.equal(desk.announcement.value, "Place 2 of 3: a tree");
  });

  it("is put first", async () => {
    const { desk, said } = aReportDesk();
    await putBehind(desk, "card:2", "cluster:c", null);
    assert.deepEqual(said[0][1], { keys: ["card:2"], parent: "cluster:c", home: true, order: ["card:2", "card:1"] });
  });

  it("stays where it was put down where it stood, and where it was moved to", async () => {
    const { desk, said } = aReportDesk();
    await putBehind(desk, "card:2", "cluster:c", "card:1");
    assert.deepEqual(said, []);
    const report = aReport();
    report.chapters[1].inside[1].inside[1] = bullet("card:2", "a boat", { home: "round:r" });
    const moved = aReportDesk(report);
    await putBehind(moved.desk, "card:2", "cluster:c", null);
    assert.equal(moved.said[0][1].home, false);
  });
});
