import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { minutesWon, shorterRounds } from "../../../static/src/workshop/shorter-rounds.js";

const rounds = (...minutes) => minutes.map((one, position) => ({ id: `r${position}`, position, seconds: one === null ? null : one * 60 }));
const shorter = (minutes, ...planned) => shorterRounds(rounds(...planned), minutes).map(({ position, seconds }) => [position, seconds / 60]);

describe("rounds that could be shorter", () => {
  it("win as many minutes as are wanted, each in proportion to what it can miss", () => {
    assert.deepEqual(shorter(8, 30, 20, 10), [[0, 26], [1, 17], [2, 9]]);
    assert.deepEqual(shorter(3, 20, 20), [[0, 18], [1, 19]]);
  });

  it("are in whole minutes, and together exactly what is wanted", () => {
    for (let minutes = 1; minutes <= 30; minutes += 1) {
      const found = shorterRounds(rounds(30, 7, 12.5, 25, 4), minutes);
      assert.equal(minutesWon(found), minutes);
      for (const { was, seconds } of found) assert.equal((was - seconds) % 60, 0);
    }
  });

  it("are never below half of their time, nor below three minutes", () => {
    assert.deepEqual(shorter(100, 30, 5, 4, 3, 2), [[0, 15], [1, 3], [2, 3]]);
    assert.equal(minutesWon(shorterRounds(rounds(30, 5, 4, 3, 2), 100)), 18);
  });

  it("are none where nothing is to be won, or nothing can be", () => {
    assert.deepEqual(shorter(0, 30), []);
    assert.deepEqual(shorter(5, 3, null, 1), []);
    assert.deepEqual(shorter(5), []);
  });
});
