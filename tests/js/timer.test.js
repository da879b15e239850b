import assert from "node:assert/strict";
import { test } from "node:test";
import { formatTime, remaining } from "../../static/src/core/timer.js";

test("what remains is counted to the end of the timer and stops at zero", () => {
  const round = { timer: { ends_at: 10_000, seconds: 10 } };
  assert.deepEqual([remaining(round, 4_000), remaining(round, 99_000)], [6_000, 0]);
});

test("without a timer, or without a round, nothing remains to be shown", () => {
  assert.deepEqual([remaining({ timer: null }, 0), remaining(null, 0)], [null, null]);
});

test("time is written as minutes and seconds, with hours when there are any", () => {
  assert.deepEqual([250_000, 60_000, 9_000, 3_723_000].map(formatTime), ["4:10", "1:00", "0:09", "1:02:03"]);
});

test("a begun second counts, so that 0:00 means over", () => {
  assert.deepEqual([1, 1_000, 1_001, 0].map(formatTime), ["0:01", "0:01", "0:02", "0:00"]);
});
