import assert from "node:assert/strict";
import { test } from "node:test";
import { signal } from "@preact/signals-core";
import { passingWords } from "../../../static/src/parts/passing-words.js";
import { wordsIn } from "../views.js";

test("who types hears that the browser does not keep it, and nothing where it does", () => {
  const passing = signal(false);
  assert.doesNotMatch(wordsIn(passingWords({ passing })), /only while this page is open/);
  passing.value = true;
  assert.match(wordsIn(passingWords({ passing })), /only while this page is open/);
});
