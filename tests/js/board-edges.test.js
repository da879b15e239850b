import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { speedAt } from "../../static/src/board/edge-scroll.js";
import { spread } from "../../static/src/board/spread.js";
import { drawToFit, newest } from "../../static/src/stage/fit.js";

describe("a list under a dragged card", () => {
  const box = { top: 100, bottom: 700 };

  it("stays still while the card is in its middle", () => assert.equal(speedAt(400, box), 0));
  it("scrolls up near its upper edge and down near its lower", () => {
    assert.ok(speedAt(110, box) < 0);
    assert.ok(speedAt(690, box) > 0);
  });
  it("scrolls faster towards the edge, up to a limit", () => {
    assert.ok(speedAt(699, box) > speedAt(650, box));
    assert.equal(speedAt(5_000, box), speedAt(700, box));
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

  it("shows fewer cards rather than nothing when there is never room", () => {
    assert.equal(drawToFit(() => false).most, 1);
  });

  it("shows the newest and says how many are left out", () => {
    assert.deepEqual(newest([1, 2, 3, 4], 3), { shown: [2, 3, 4], left: 1 });
    assert.deepEqual(newest([1, 2], Infinity), { shown: [1, 2], left: 0 });
  });
});
