import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { nearestMoment, timeOfDay, timeTyped } from "../../../static/src/core/time/time-of-day.js";

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe("a time of day", () => {
  it("is told as a clock on the wall here shows it, whatever the server's", () => {
    const moment = Date.UTC(2026, 5, 1, 8, 5);
    for (const [place, time] of [["UTC", "8:05"], ["Europe/Brussels", "10:05"], ["America/New_York", "4:05"]]) {
      process.env.TZ = place;
      assert.equal(timeOfDay(moment), time, place);
    }
  });

  it("means the nearest moment at which a clock here shows it", () => {
    process.env.TZ = "Europe/Brussels";
    const near = (time, ...at) => timeOfDay(nearestMoment(time, new Date(...at).getTime()));
    assert.equal(near("09:00", 2026, 5, 1, 9, 8), "9:00");
    assert.equal(nearestMoment("09:00", new Date(2026, 5, 1, 9, 8).getTime()), new Date(2026, 5, 1, 9).getTime());
    assert.equal(nearestMoment("23:50", new Date(2026, 5, 2, 0, 10).getTime()), new Date(2026, 5, 1, 23, 50).getTime());
    assert.equal(nearestMoment("00:10", new Date(2026, 5, 1, 23, 50).getTime()), new Date(2026, 5, 2, 0, 10).getTime());
  });

  it("is the same on the clock on the day on which clocks change", () => {
    process.env.TZ = "Europe/Brussels";
    const summer = new Date(2026, 2, 29, 9, 10).getTime();
    assert.equal(timeOfDay(nearestMoment("09:00", summer)), "9:00");
    assert.equal(summer - nearestMoment("09:00", summer), 10 * 60_000);
  });

  it("is taken as people type it", () => {
    for (const typed of ["9:05", "09:05", " 9.05 ", "9u05", "9h05"]) assert.equal(timeTyped(typed), "09:05", typed);
    for (const typed of ["9", "9u", "9:"]) assert.equal(timeTyped(typed), "09:00", typed);
    for (const typed of ["24:00", "9:60", "noon", "9:5", "", "-9:00", "9:05 pm"]) assert.equal(timeTyped(typed), null, typed);
  });
});
