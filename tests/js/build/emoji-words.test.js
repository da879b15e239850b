import assert from "node:assert/strict";
import { test } from "node:test";
import { emojiWords } from "../../../static/emoji-words.js";
import { ADDED } from "../../../static/emoji-words-nl.js";
import { chosenFor, suggest } from "../../../static/src/core/words/emoji.js";

const dutch = await emojiWords("nl");
const english = await emojiWords("en");

test("words that people in Flanders use have their picture", () => {
  const said = { "een zetel": "🛋️", "de frigo": "🧊", ajuin: "🧅", "mijn velo": "🚲️", goesting: "😋", "een kot": "🏠️", "een camion": "🚛" };
  assert.deepEqual(Object.fromEntries(Object.keys(said).map((text) => [text, chosenFor(dutch, text)])), said);
});

test("the images that people choose for each other are no donkeys, waffles or plates", () => {
  const said = { "een metgezel": "🤝", "een wegwijzer": "🪧", "een klankbord": "👂️", "een bondgenoot": "🤝", "een kapstok": "🧥", "een vangnet": "🛟" };
  assert.deepEqual(Object.fromEntries(Object.keys(said).map((text) => [text, chosenFor(dutch, text)])), said);
});

test("what merely comes to mind with a word is suggested, and goes along only when somebody chooses it", () => {
  // By its tags each of these would be a plunger, a badger, ginger, a fingerprint, a mosque, a kiss or toilet paper.
  const said = { "mijn kracht": "💪", honing: "🍯", bier: "🍺", veiligheid: "🛡️", geloof: "🙏", "een kussen": "🛏️", "blad papier": "📄", "een nietje": "📎" };
  assert.deepEqual(Object.fromEntries(Object.keys(said).map((text) => [text, chosenFor(dutch, text)])), said);
  for (const text of ["een markt", "schuld", "sprookje", "diplomatie"]) assert.equal(chosenFor(dutch, text), "", text);
  assert.ok(suggest(dutch, "een markt").length, "there is something to choose");
});

test("nor does a picture of another kind of the thing", () => {
  const said = { "een handschoen": "🧤", "een hoed": "🎩", "een ketting": "⛓️", "de bal": "⚽️", "een pijl": "🏹", "een brug": "🌉", "een boot": "⛵️" };
  assert.deepEqual(Object.fromEntries(Object.keys(said).map((text) => [text, chosenFor(dutch, text)])), said);
});

test("rather no picture than that of another thing", () => {
  const texts = ["een kruiwagen", "een stok", "een wandelstok", "een vuurtoren", "een baken", "een toren", "een bank", "een bank in het park", "een zakmes", "lijm"];
  assert.deepEqual(texts.filter((text) => chosenFor(dutch, text)), []);
  assert.ok(suggest(dutch, "een bank").includes("🏦"), "there is something to choose");
});

test("every word of our own list comes first with its picture, and stands in it once", () => {
  const ours = Object.entries(ADDED).flatMap(([emoji, words]) => words.split(", ").map((word) => [word, emoji]));
  assert.equal(new Set(ours.map(([word]) => word)).size, ours.length);
  assert.ok(ours.length > 300);
  for (const [word, emoji] of ours) assert.equal(dutch[word]?.split(" ")[0], emoji, word);
});

test("other languages keep their words", () => {
  assert.equal(english.frigo, undefined);
  assert.equal(chosenFor(english, "a tree"), (english.tree ?? "").split(" ")[0]);
  assert.notEqual(chosenFor(english, "a tree"), "");
});
