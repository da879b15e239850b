import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { bulletBefore, holders, isMovable, places, shifted, typedText } from "../../../static/src/report/passages/tree.js";
import { aReport, bullet } from "./a-report.js";

const at = (key, report = aReport()) => places(report).get(key);

describe("the tree of the report", () => {
  it("knows where every passage stands", () => {
    assert.equal(at("card:2").parent.key, "cluster:c");
    assert.equal(at("card:2").at, 1);
    assert.equal(at("round:r").parent, null);
  });

  it("moves a passage among its siblings and not beyond", () => {
    assert.deepEqual(shifted(at("card:2"), -1), ["card:2", "card:1"]);
    assert.equal(shifted(at("card:2"), 1), null);
    assert.equal(shifted(at("prompt:r"), -1), null);
    assert.deepEqual(shifted(at("prompt:r"), 2), ["cluster:c", "card:3", "prompt:r"]);
  });

  it("lets what stands in a round be moved, and the masthead stay", () => {
    assert.ok(isMovable(at("card:1")));
    assert.ok(isMovable(at("prompt:r")));
    assert.ok(!isMovable(at("title")));
    assert.ok(!isMovable(at("cluster:c")));
  });

  it("joins bullets that follow each other, also over one that is left out", () => {
    assert.equal(bulletBefore(at("card:2")).key, "card:1");
    assert.equal(bulletBefore(at("card:1")), null);
    assert.equal(bulletBefore(at("card:3")), null);
    const report = aReport();
    report.chapters[1].inside[1].inside = [bullet("card:1", "a"), bullet("card:4", "b", { left_out: true }), bullet("card:2", "c")];
    assert.equal(bulletBefore(at("card:2", report)).key, "card:1");
  });

  it("names the chapters that something can move to", () => {
    assert.deepEqual(
      holders(aReport()).map(({ key, depth }) => [key, depth]),
      [["round:r", 0], ["cluster:c", 1]],
    );
  });

  it("knows what stands in a passage by itself", () => {
    assert.equal(typedText(bullet("card:1", "as it is")), "as it is");
    assert.equal(typedText(bullet("card:1", "edited", { typed: "as it was" })), "as it was");
    assert.equal(typedText(bullet("own:1", "mine", { own: true })), null);
  });
});
