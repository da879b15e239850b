import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { pieces } from "../../../static/src/report/versions/text-differences.js";

describe("what differs between two texts", () => {
  for (const [before, after, expected] of [
    ["a bridge of wood", "a bridge of stone", ["a bridge of ", "wood", "stone", ""]],
    ["a bridge", "a long old bridge", ["a ", "", "long old ", "bridge"]],
    ["", "a bridge", ["", "", "a bridge", ""]],
    ["a bridge", "", ["", "a bridge", "", ""]],
    ["so so", "so so so", ["so so", "", " so", ""]],
    ["the same", "the same", ["the same", "", "", ""]],
  ])
    it(`“${before}” and “${after}”`, () => {
      const { start, was, now, end } = pieces(before, after);
      assert.deepEqual([start, was, now, end], expected);
      assert.equal(start + was + end, before);
      assert.equal(start + now + end, after);
    });
});
