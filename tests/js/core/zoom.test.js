import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createZoom, LEVELS, nextLevel } from "../../../static/src/core/screen/zoom.js";

const store = (kept = {}) => ({ kept, getItem: (key) => kept[key] ?? null, setItem: (key, value) => (kept[key] = value) });

describe("zoom", () => {
  it("goes level by level and stops at either end", () => {
    assert.equal(nextLevel(1, 1), 1.1);
    assert.equal(nextLevel(1, -1), 0.9);
    assert.equal(nextLevel(LEVELS[0], -1), LEVELS[0]);
    assert.equal(nextLevel(LEVELS.at(-1), 1), LEVELS.at(-1));
  });

  it("is kept for each kind of screen apart", () => {
    const kept = store();
    createZoom("board", kept).larger();
    createZoom("stage", kept).smaller();
    assert.deepEqual(kept.kept, { "zoom-board": "1.1", "zoom-stage": "0.9" });
    assert.equal(createZoom("board", kept).level.value, 1.1);
  });

  it("is as usual where nothing, or nonsense, was kept", () => {
    assert.equal(createZoom("board", store({ "zoom-board": "37" })).level.value, 1);
    assert.equal(createZoom("board", store()).level.value, 1);
  });

  it("hears what another window chose for the same screen", () => {
    const stage = createZoom("stage", store());
    stage.heard({ key: "zoom-board", newValue: "2" });
    assert.equal(stage.level.value, 1);
    stage.heard({ key: "zoom-stage", newValue: "2" });
    assert.equal(stage.level.value, 2);
    stage.heard({ key: "zoom-stage", newValue: null });
    assert.equal(stage.level.value, 1);
  });
});
