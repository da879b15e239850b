import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { speedAt } from "../../../static/src/parts/edge-scroll.js";
import { spread } from "../../../static/src/workshop/spread-over-columns.js";
import { newest } from "../../../static/src/stage/newest.js";
import { drawToFit } from "../../../static/src/stage/vote-fit.js";

describe("a list under a dragged card", () => {
  const speed = (at) => speedAt(at, 100, 700);

  it("stays still while the card is in its middle", () => assert.equal(speed(400), 0));
  it("scrolls back near its first edge and on near its last", () => {
    assert.ok(speed(110) < 0);
    assert.ok(speed(690) > 0);
  });
  it("scrolls faster towards the edge, up to a limit", () => {
    assert.ok(speed(699) > speed(650));
    assert.equal(speed(5_000), speed(700));
  });
});

describe("clusters over columns", () => {
  it("keep their column when others come behind them", () => {
    const three = spread(["a", "b", "c"], 2);
    const five = spread(["a", "b", "c", "d", "e"], 2);
    assert.deepEqual(three, [["a", "c"], ["b"]]);
    three.forEach((column, index) => assert.deepEqual(five[index].slice(0, column.length), column));
  });
});

describe("the stage", () => {
  it("draws as large as fits", () => {
    const tried = [];
    const density = drawToFit((one) => tried.push(one) && one.size >= 2);
    assert.equal(density.size, 2);
    assert.equal(tried[0].size, 0);
  });

  it("shows fewer lines rather than nothing when there is never room", () => {
    assert.equal(drawToFit(() => false).most, 4);
  });

  it("shows the newest and says how many are left out", () => {
    assert.deepEqual(newest([1, 2, 3, 4], 3), { shown: [2, 3, 4], left: 1 });
    assert.deepEqual(newest([1, 2], Infinity), { shown: [1, 2], left: 0 });
  });
});
