import assert from "node:assert/strict";
import { test } from "node:test";
import { around, marked, placesOf } from "../../../static/src/board/finding/marked-words.js";

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

const drawn = (text, asked) => [marked(text, asked)].flat().map((piece) => (typeof piece === "string" ? piece : `[${piece.values[0]}]`)).join("");

test("words are marked in what is drawn, and places that overlap are marked once", () => {
  assert.equal(marked("Een café", ""), "Een café");
  assert.equal(drawn("Een café in CAFÉS", "cafe"), "Een [café] in [CAFÉ]S");
  assert.equal(drawn("mandaten", "manda anda ate"), "[manda][te]n");
});

test("of a long text the part is shown in which the word stands", () => {
  const text = `${"woorden vooraf ".repeat(10)}het mandaat van de raad ${"en nog meer ".repeat(10)}`;
  assert.match(around(text, "mandaat"), /^…\S.*het mandaat van de raad.*…$/);
  assert.equal(around("Het mandaat", "mandaat"), "Het mandaat");
});
