import assert from "node:assert/strict";
import { test } from "node:test";
import { emojiWords } from "../../../static/emoji-words.js";

test("what people here mean by a word comes first: a Flemish armchair, a tree without a season", async () => {
  const words = await emojiWords("nl");
  assert.deepEqual(["zetel", "boom", "eik"].map((word) => words[word].split(" ")[0]), ["🛋️", "🌳", "🌳"]);
});
