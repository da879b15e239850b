import assert from "node:assert/strict";
import { test } from "node:test";
import { formatTime, inWords } from "../../../static/src/core/time/timer.js";

test("time is written as minutes and seconds, with hours when there are any", () => {
  assert.deepEqual([250_000, 60_000, 9_000, 3_723_000].map(formatTime), ["4:10", "1:00", "0:09", "1:02:03"]);
});

test("a begun second counts, so that 0:00 means over", () => {
  assert.deepEqual([1, 1_000, 1_001, 0].map(formatTime), ["0:01", "0:01", "0:02", "0:00"]);
});

test("a planned time says which of its numbers are hours, minutes and seconds", () => {
  assert.deepEqual([0, 300, 90, 5_400, 3_600, 3_661].map(inWords), ["0 min", "5 min", "1 min 30 s", "1 h 30 min", "1 h", "1 h 1 min 1 s"]);
});
