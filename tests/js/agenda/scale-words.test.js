import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { options } from "../../../static/src/agenda/round-fields.js";

describe("the words of a scale", () => {
  it("stand on a line each, also those of a number that has none", () => {
    assert.equal(options.shown({ options: ["No", "", "Yes"] }), "No\n\nYes");
    assert.deepEqual(options.change(" No \n\nYes"), { options: ["No", "", "Yes"] });
  });

  it("are of 2 to 10 numbers", () => {
    const lines = (/** @type {number} */ count) => options.change(Array.from({ length: count }, () => "").join("\n"));
    assert.deepEqual([1, 2, 10, 11].map((count) => lines(count)?.options.length ?? null), [null, 2, 10, null]);
  });
});
