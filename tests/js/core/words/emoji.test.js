import assert from "node:assert/strict";
import { test } from "node:test";
import { chosenFor, suggest } from "../../../../static/src/core/words/emoji.js";

const words = { ezel: "🫏", boom: "🌳 🌲", brug: "🌉", oever: "🏞️", "rode draad": "🧶", paardenbloem: "🌼", een: "🤐", huis: "🏠" };

test("a word gives its pictures, best first", () => {
  assert.deepEqual(suggest(words, "Een boom"), ["🌳", "🌲"]);
});

test("small words give none", () => {
  assert.deepEqual(suggest(words, "een"), []);
});

test("words that belong together are found together", () => {
  assert.equal(suggest(words, "de rode draad")[0], "🧶");
});

test("of several words the last one says what it is", () => {
  assert.equal(suggest(words, "een boom brug")[0], "🌉");
});

test("what stands before a preposition counts most", () => {
  assert.equal(suggest(words, "een brug tussen twee oevers")[0], "🌉");
});

test("plurals and diminutives are found by their word, compounds by their end", () => {
  assert.deepEqual([suggest(words, "bomen")[0], suggest(words, "bruggen")[0], suggest(words, "boompje")[0]], ["🌳", "🌉", "🌳"]);
  assert.deepEqual([suggest(words, "huisje")[0], suggest(words, "kastanjeboom")[0]], ["🏠", "🌳"]);
});

test("a compound's end only suggests: nobody gets a donkey who wrote of a companion", () => {
  assert.deepEqual([suggest(words, "een metgezel"), chosenFor(words, "een metgezel")], [["🫏"], ""]);
  assert.deepEqual([chosenFor(words, "de kastanjeboom"), chosenFor(words, "twee bomen"), chosenFor(words, "rode draad")], ["", "🌳", "🧶"]);
});

test("names of an object's own are not words", () => {
  assert.deepEqual([suggest(words, "constructor"), suggest(words, "")], [[], []]);
});
