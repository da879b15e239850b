import assert from "node:assert/strict";
import { test } from "node:test";
import { clockView } from "../../../static/src/core/time/clocks.js";
import { wordsIn } from "../views.js";

const TIMERS = [{ ends_at: 60_000, left: null, seconds: 60 }, { ends_at: null, left: 30_000, seconds: 60 }];

test("a clock is told as a timer, but not in a button, of which only the name is told", () => {
  for (const timer of TIMERS) {
    assert.match(wordsIn(clockView(timer)), /role=timer/);
    assert.doesNotMatch(wordsIn(clockView(timer, { inButton: true })), /role=timer/);
  }
});
