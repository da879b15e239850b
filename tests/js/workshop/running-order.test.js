import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runningOrder } from "../../../static/src/workshop/running-order.js";
import { aRound, aWorkshop } from "../builders.js";

const MINUTE = 60_000;
/** A moment of the day of the workshop, or of one after it, on a clock here. */
const at = (hours, minutes, days = 0) => new Date(2026, 5, 1 + days, hours, minutes).getTime();
const minutes = (milliseconds) => milliseconds / MINUTE;

/**
 * A workshop from nine o'clock of rounds of 10, 20, 30 and 20 minutes: until 10:20.
 *
 * @param {Record<string, object>} rounds what became of each, by the names a, b, c and d
 */
function aMorning(rounds = {}, workshop = {}) {
  const lengths = { a: 10, b: 20, c: 30, d: 20 };
  const made = Object.entries(lengths).map(([id, length], position) => {
    const { opened, reopened, ...over } = rounds[id] ?? {};
    const times = { first_opened_at: opened ?? null, opened_at: reopened ?? opened ?? null };
    return [id, aRound({ id, position, seconds: length * 60, state: opened ? "closed" : "waiting", ...times, ...over })];
  });
  const begun = Object.values(rounds).some(({ opened }) => opened);
  return {
    workshop: aWorkshop({ starts: "09:00", status: begun ? "running" : "lobby", promised: begun ? 80 * 60 : null, round: null, closed_at: null, ...workshop }),
    rounds: Object.fromEntries(made),
  };
}

describe("before a workshop begins", () => {
  it("each round has its time by the plan, without those that are skipped", () => {
    const order = runningOrder(aMorning({ b: { state: "skipped" } }), at(7, 30));
    assert.deepEqual(order.begins, { a: at(9, 0), c: at(9, 10), d: at(9, 40) });
    assert.equal(order.ends, at(10, 0));
    assert.equal(order.late, null);
  });

  it("no round has a time where nobody said when it begins", () => {
    const order = runningOrder(aMorning({}, { starts: "" }), at(7, 30));
    assert.deepEqual(order.begins, {});
    assert.equal(order.ends, null);
  });
});

describe("while a workshop runs", () => {
  it("it is on time where it began on time and no round is over its time", () => {
    const order = runningOrder(aMorning({ a: { opened: at(9, 0), state: "open" } }, { round: "a" }), at(9, 7));
    assert.deepEqual(order.begins, { a: at(9, 0), b: at(9, 10), c: at(9, 30), d: at(10, 0) });
    assert.equal(order.late, 0);
    assert.deepEqual(order.coming.map(({ id }) => id), ["b", "c", "d"]);
  });

  it("it is as late as it began", () => {
    const order = runningOrder(aMorning({ a: { opened: at(9, 8), state: "open" } }, { round: "a" }), at(9, 10));
    assert.equal(order.begins.b, at(9, 18));
    assert.equal(order.ends, at(10, 28));
    assert.equal(order.promised, at(10, 20));
    assert.equal(minutes(order.late), 8);
  });

  it("it is later with each minute that a round is over its time", () => {
    const state = aMorning({ a: { opened: at(9, 0), state: "open" } }, { round: "a" });
    assert.equal(minutes(runningOrder(state, at(9, 10)).late), 0);
    assert.equal(minutes(runningOrder(state, at(9, 14)).late), 4);
    assert.equal(runningOrder(state, at(9, 14)).begins.b, at(9, 14));
  });

  it("it is early once the next round was opened before its time, and not because one was closed", () => {
    const closed = aMorning({ a: { opened: at(9, 0), state: "closed" } }, { round: "a" });
    assert.equal(runningOrder(closed, at(9, 5)).late, 0, "people talk on");
    const next = aMorning({ a: { opened: at(9, 0) }, b: { opened: at(9, 5), state: "open" } }, { round: "b" });
    assert.equal(minutes(runningOrder(next, at(9, 6)).late), -5);
  });

  it("a timer that runs for longer than the round counts, and so does one that stands still", () => {
    const open = { opened: at(9, 0), state: "open" };
    const runs = aMorning({ a: { ...open, timer: { ends_at: at(9, 13), left: null, seconds: 780 } } }, { round: "a" });
    assert.equal(minutes(runningOrder(runs, at(9, 2)).late), 3);
    const paused = aMorning({ a: { ...open, timer: { ends_at: null, left: 6 * MINUTE, seconds: 600 } } }, { round: "a" });
    assert.equal(minutes(runningOrder(paused, at(9, 4)).late), 0);
    assert.equal(minutes(runningOrder(paused, at(9, 9)).late), 5);
  });

  it("a round that was closed by mistake and opened again goes on from where it was", () => {
    const state = aMorning({ a: { opened: at(9, 0), reopened: at(9, 8), state: "open" } }, { round: "a" });
    assert.equal(runningOrder(state, at(9, 9)).late, 0);
    assert.equal(runningOrder(state, at(9, 9)).begins.a, at(9, 0));
  });

  it("to go back to an earlier round takes time that was not planned, and what was done is not done again", () => {
    const state = aMorning(
      { a: { opened: at(9, 0), reopened: at(9, 30), state: "open" }, b: { opened: at(9, 10) } },
      { round: "a" },
    );
    const order = runningOrder(state, at(9, 34));
    assert.deepEqual(order.coming.map(({ id }) => id), ["c", "d"]);
    assert.equal(minutes(order.late), 4);
  });

  it("a question asked in the middle of a round takes of its time, and is late only where it takes more", () => {
    const state = aMorning({ a: { opened: at(9, 0), state: "closed" } }, { round: "q" });
    const asked = { during: "a", open: true, back_to: "a", lens: null };
    state.rounds.q = aRound({ id: "q", position: 0.5, seconds: null, state: "open", asked, first_opened_at: at(9, 4), opened_at: at(9, 4) });
    assert.equal(runningOrder(state, at(9, 6)).late, 0);
    assert.equal(runningOrder(state, at(9, 6)).begins.b, at(9, 10));
    assert.equal(minutes(runningOrder(state, at(9, 13)).late), 3);
  });

  it("a question before the start is not its beginning", () => {
    const asked = { during: null, open: false, back_to: null, lens: null };
    const q = aRound({ id: "q", position: -1, seconds: null, state: "open", asked, first_opened_at: at(8, 50), opened_at: at(8, 50) });
    const state = aMorning({}, { round: "q", status: "running" });
    state.rounds.q = q;
    assert.deepEqual(runningOrder(state, at(8, 52)).begins, { q: at(8, 50), a: at(9, 0), b: at(9, 10), c: at(9, 30), d: at(10, 0) });
    assert.equal(runningOrder(state, at(8, 52)).late, null);
    const begun = aMorning({ a: { opened: at(9, 2), state: "open" } }, { round: "a", starts: "" });
    begun.rounds.q = { ...q, state: "closed" };
    assert.equal(runningOrder(begun, at(9, 3)).late, 0);
  });

  it("a round that was passed over has no time, and its time is won", () => {
    const order = runningOrder(aMorning({ a: { opened: at(9, 0) }, c: { opened: at(9, 10), state: "open" } }, { round: "c" }), at(9, 12));
    assert.equal(order.begins.b, undefined);
    assert.equal(minutes(order.late), -20);
  });

  it("rounds that are added, shortened or skipped meanwhile move the end, and not the end that was promised", () => {
    const state = aMorning({ a: { opened: at(9, 0), state: "open" }, c: { seconds: 22 * 60 } }, { round: "a" });
    state.rounds.new = aRound({ id: "new", position: 4, seconds: 300, state: "waiting", opened_at: null, first_opened_at: null });
    const order = runningOrder(state, at(9, 5));
    assert.equal(order.promised, at(10, 20));
    assert.equal(order.ends, at(10, 17));
    assert.equal(minutes(order.late), -3);
  });

  it("it is measured from when it began where nobody said when it was to begin", () => {
    const order = runningOrder(aMorning({ a: { opened: at(9, 8), state: "open" } }, { round: "a", starts: "" }), at(9, 21));
    assert.equal(minutes(order.late), 3);
    assert.equal(order.promised, at(10, 28));
  });

  it("it may go on past midnight, and begin before it", () => {
    const late = aMorning({ a: { opened: at(0, 5, 1), state: "open" } }, { round: "a", starts: "23:55" });
    const order = runningOrder(late, at(0, 6, 1));
    assert.equal(minutes(order.late), 10);
    assert.equal(order.ends, at(1, 25, 1));
    const over = aMorning({ a: { opened: at(23, 50) }, b: { opened: at(0, 0, 1), state: "open" } }, { round: "b", starts: "23:50" });
    assert.equal(runningOrder(over, at(0, 3, 1)).late, 0);
  });

  it("nothing is told of lateness where no round has a time, or in a workshop from before there were promises", () => {
    for (const promised of [0, null]) {
      const state = aMorning({ a: { opened: at(9, 8), state: "open" } }, { round: "a", promised });
      assert.equal(runningOrder(state, at(9, 30)).late, null);
    }
  });
});

describe("what was tried out before", () => {
  it("does not count: rounds of the day before are still to come", () => {
    const state = aMorning(
      { a: { opened: at(14, 0, -1), reopened: at(9, 3), state: "open" }, b: { opened: at(14, 5, -1) } },
      { round: "a" },
    );
    const order = runningOrder(state, at(9, 4));
    assert.equal(order.begins.a, at(9, 3));
    assert.equal(order.begins.b, at(9, 13));
    assert.equal(minutes(order.late), 3);
  });

  it("is not late the day after", () => {
    const order = runningOrder(aMorning({ a: { opened: at(9, 0), state: "open" } }, { round: "a" }), at(10, 0, 1));
    assert.equal(order.late, null);
    assert.equal(order.ends, null);
  });
});

it("a workshop that has ended tells when it was, and nothing of what did not come", () => {
  const state = aMorning({ a: { opened: at(9, 2) }, b: { opened: at(9, 14) } }, { round: "b", status: "closed", closed_at: at(10, 9) });
  const order = runningOrder(state, at(12, 0));
  assert.deepEqual(order.begins, { a: at(9, 2), b: at(9, 14) });
  assert.equal(order.ends, at(10, 9));
  assert.equal(order.late, null);
});
