import assert from "node:assert/strict";
import { test } from "node:test";
import { placesOf } from "../../../static/src/board/finding/found-cards.js";

test("words are found in a text whatever their accents and capitals, each time they stand there", () => {
  const text = "Eén café, twee CAFÉS";
  const found = placesOf(text, ["cafe", "een"]).map(([from, to]) => text.slice(from, to));
  assert.deepEqual(found, ["café", "CAFÉ", "Eén"]);
});

test("a picture or a letter with a mark of its own before them moves no place", () => {
  const text = "🌳 e\u0301e\u0301n mandaat";
  const found = placesOf(text, ["mandaat", "een"]).map(([from, to]) => text.slice(from, to));
  assert.deepEqual(found, ["mandaat", "e\u0301e\u0301n"]);
});
