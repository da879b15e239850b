import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createServerClock } from "../../../static/src/core/stream/server-clock.js";

const WRONG = 20 * 60_000;
const HALF_A_SECOND = 500;

/** A phone whose clock is `wrong` beside the server's, on a network with these delays. */
function aPhone({ wrong = WRONG } = {}) {
  const time = { now: 1_000_000, wrong };
  const clock = createServerClock(() => time.now + time.wrong);
  return {
    clock,
    time,
    asks(there, back) {
      const sent = time.now + time.wrong;
      const told = (time.now += there);
      time.now += back;
      clock.answered(told, sent);
    },
    hears(delay) {
      const told = time.now;
      time.now += delay;
      return clock.heard(told);
    },
    mistake: () => Math.abs(clock.now() - time.now),
  };
}

describe("the server's clock on a phone that is 20 minutes wrong", () => {
  for (const wrong of [WRONG, -WRONG]) {
    it(`is right at once on a good network (${wrong > 0 ? "fast" : "slow"} clock)`, () => {
      const phone = aPhone({ wrong });
      phone.asks(20, 30);
      assert.ok(phone.mistake() <= 25);
    });
  }

  it("is wrong by half the round trip at most, however lame one direction is", () => {
    const phone = aPhone();
    phone.asks(20, 900);
    assert.ok(phone.mistake() <= 460);
  });

  it("tells whole milliseconds, though half a round trip seldom is", () => {
    const phone = aPhone();
    phone.asks(20, 31);
    assert.ok(Number.isInteger(phone.clock.now()), `${phone.clock.now()}`);
  });

  it("keeps what a quick answer taught when slow ones follow", () => {
    const phone = aPhone();
    phone.asks(10, 10);
    for (const [there, back] of [[4_000, 100], [50, 6_000], [3_000, 3_000]]) phone.asks(there, back);
    assert.ok(phone.mistake() <= 20, `${phone.mistake()}`);
  });

  it("gets better with each answer on a slow and uneven network", () => {
    const phone = aPhone();
    for (const [there, back] of [[3_000, 200], [150, 2_500], [400, 400]]) phone.asks(there, back);
    assert.ok(phone.mistake() <= 200, `${phone.mistake()}`);
  });

  it("is not made late by heartbeats that come late", () => {
    const phone = aPhone();
    phone.asks(20, 20);
    for (const delay of [300, 1_500, 4_000]) phone.hears(delay);
    assert.ok(phone.mistake() <= 20);
  });

  it("is corrected by a heartbeat that proves it wrong", () => {
    const phone = aPhone();
    phone.asks(20, 4_000);
    assert.ok(phone.mistake() > HALF_A_SECOND, "the only answer was slow on its way back");
    phone.hears(30);
    assert.ok(phone.mistake() <= 30);
  });

  it("stays right for hours although the phone's clock runs fast", () => {
    const phone = aPhone();
    phone.asks(10, 10);
    for (let quarter = 0; quarter < 12; quarter += 1) {
      phone.time.now += 900_000;
      phone.time.wrong += 45;
      phone.asks(100, 100);
      assert.ok(phone.mistake() <= HALF_A_SECOND / 2, `${quarter}: ${phone.mistake()}`);
    }
  });

  it("is right again when somebody sets the phone's clock right meanwhile", () => {
    const phone = aPhone();
    phone.asks(20, 20);
    phone.time.wrong = 0;
    assert.equal(phone.hears(50), false, "the heartbeat alone proves how wrong it was");
    assert.ok(phone.mistake() <= 50);
    phone.time.wrong = WRONG;
    assert.equal(phone.hears(50), true, "the server must be asked");
    phone.asks(200, 200);
    assert.ok(phone.mistake() <= 200);
  });

  it("does not believe an answer that came before its question", () => {
    const phone = aPhone({ wrong: 0 });
    phone.asks(10, 10);
    phone.clock.answered(phone.time.now, phone.time.now + 60_000);
    assert.ok(phone.mistake() <= 10);
  });
});
