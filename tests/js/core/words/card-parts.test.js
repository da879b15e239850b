import assert from "node:assert/strict";
import { test } from "node:test";
import { partsOf, quoted } from "../../../../static/src/core/words/card-parts.js";

test("each part is led in by its word", () => {
  assert.deepEqual(partsOf({ why: "I connect", condition: "with time", example: "in Ghent" }), [
    { word: "because", text: "I connect" },
    { word: "but", text: "with time" },
    { word: "for example", text: "in Ghent" },
  ]);
});

test("who began with the word themself does not read it twice", () => {
  assert.deepEqual(partsOf({ condition: "BUT only with time" }), [{ word: "", text: "BUT only with time" }]);
  assert.deepEqual(partsOf({ condition: "butter is needed" }), [{ word: "but", text: "butter is needed" }]);
});

test("a quote gets marks unless it brings its own", () => {
  assert.equal(quoted("It takes a village"), "“It takes a village”");
  assert.equal(quoted("We say “it takes a village”"), "We say “it takes a village”");
});
