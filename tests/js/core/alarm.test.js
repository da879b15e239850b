import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createAlarm, lookAtTheEnd } from "../../../static/src/core/time/alarm.js";

const running = (ends_at) => ({ ends_at, left: null, seconds: 60 });
const PAUSED = { ends_at: null, left: 3_000, seconds: 60 };

/** How often the alarm rang while it looked at these timers at these moments. */
function rings(...looks) {
  let count = 0;
  const look = createAlarm(() => (count += 1));
  looks.forEach(([timer, now]) => look(timer, now));
  return count;
}

describe("the alarm of a timer", () => {
  it("rings once when the timer ends", () => {
    assert.equal(rings([running(100), 50], [running(100), 100], [running(100), 350], [running(100), 900]), 1);
  });

  it("does not ring for who comes when it is over", () => {
    assert.equal(rings([running(100), 200], [running(100), 450]), 0);
  });

  it("does not ring long after the end, as when a phone was asleep", () => {
    assert.equal(rings([running(100), 50], [running(100), 60_000]), 0);
  });

  it("rings again at the end of a longer or a new timer", () => {
    assert.equal(rings([running(100), 50], [running(100), 101], [running(900), 102], [running(900), 901]), 2);
  });

  it("does not ring for a timer that was paused, stopped or made longer before its end", () => {
    for (const other of [PAUSED, null, running(900)]) {
      assert.equal(rings([running(100), 50], [other, 99], [other, 150]), 0);
    }
  });

  it("rings at the end of a timer that was paused meanwhile", () => {
    assert.equal(rings([running(100), 50], [PAUSED, 60], [running(400), 70], [running(400), 401]), 1);
  });
});

describe("a look at the end of a timer", () => {
  it("comes at that moment, without a beat, also when the timer was made longer", (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const rung = [];
    let [now, timer] = [0, running(480_000)];
    const alarm = createAlarm(() => rung.push(now));
    const changed = lookAtTheEnd(() => timer, () => now, () => alarm(timer, now));
    const passes = (time) => ((now += time), test.mock.timers.tick(time));
    changed();
    passes(400_000);
    timer = running(540_000);
    changed();
    passes(140_000);
    assert.deepEqual(rung, [540_000]);
    timer = null;
    changed();
    passes(100_000);
    assert.equal(rung.length, 1);
  });
});
