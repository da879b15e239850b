import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { enlarge, fit, lettersOf } from "../../../static/src/stage/fit.js";
import { pack } from "../../../static/src/stage/packing.js";
import { createPages } from "../../../static/src/stage/pages.js";

const group = (...cards) => ({ head: 10, onward: 15, cards, frame: 4, gap: 2 });
const told = (pages) => pages.map((page) => page.map((column) => column.map(({ group, from, to }) => `${group}:${from}-${to}`).join(" ")));

describe("cards into columns and pages", () => {
  const area = { columns: 2, height: 100, between: 6 };

  it("goes down a column, then to the next, then to the next page", () => {
    assert.deepEqual(told(pack([group(30), group(30), group(60)], area)), [["0:0-1 1:0-1", "2:0-1"]]);
    assert.deepEqual(told(pack([group(60), group(60), group(60)], area)), [["0:0-1", "1:0-1"], ["2:0-1"]]);
  });

  it("takes no group apart that fits in a column, and names again one that goes on", () => {
    assert.deepEqual(told(pack([group(40), group(30, 30)], area)), [["0:0-1", "1:0-2"]]);
    const pages = pack([group(30, 30, 30, 30)], area);
    assert.deepEqual(told(pages), [["0:0-2", "0:2-4"]]);
  });

  it("leaves out nothing, not even a card that is higher than a column, and folded groups keep their head", () => {
    assert.deepEqual(told(pack([group(20), group(300), group(20)], area)), [["0:0-1", "1:0-1"], ["2:0-1"]]);
    assert.deepEqual(told(pack([group(), group()], area)), [["0:0-0 1:0-0"]]);
  });

  it("shows every card once, whatever their heights", () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const next = (most) => (seed * 7919 + most * 104729) % most;
      const groups = Array.from({ length: 1 + next(6) }, (_, at) => group(...Array.from({ length: next(5 + at) }, (_, card) => 5 + ((seed * (card + 3) * 31) % 130))));
      const pieces = pack(groups, area).flat(2);
      groups.forEach(({ cards }, at) => {
        const own = pieces.filter((piece) => piece.group === at).flatMap(({ from, to }) => cards.map((_, card) => card).slice(from, to));
        assert.deepEqual(own, cards.map((_, card) => card));
      });
    }
  });
});

describe("how large the stage draws", () => {
  const letters = lettersOf(1080, 1);
  const area = { width: 1800, height: 850 };
  /** Cards of so many letters; a line holds as many as are half as wide as high. */
  const measure = (count, signs) => ({ size, width, brief }) => {
    const lines = Math.ceil((brief ? 20 : signs) / (width / (size * 0.5)));
    return [{ head: size * 1.5, onward: size * 1.5, cards: Array.from({ length: count }, () => (lines + 0.7) * size * 1.3), frame: size, gap: size * 0.4 }];
  };
  const used = ({ pages, size, columns }, measured) => {
    const [{ head, cards, frame, gap }] = measured({ size, width: (area.width - (columns - 1) * 0.7 * size) / columns, brief: false });
    return Math.max(...pages[0].map((column) => column.reduce((sum, { from, to }) => sum + head + frame + cards.slice(from, to).reduce((a, b) => a + b, 0) + gap * (to - from - 1), 0))) / area.height;
  };

  it("is as much larger as the zoom says, on more pages, and never so large that a card is cut off", () => {
    for (const [count, signs] of [[1, 30], [12, 200], [45, 250]]) {
      const cards = measure(count, signs);
      const usual = fit(area, letters, cards);
      const sizes = [1.25, 1.5, 2].map((zoom) => enlarge(area, usual, zoom, cards));
      assert.ok(sizes.every(({ size, cut, brief }, at) => size > (sizes[at - 1]?.size ?? usual.size) && cut === 0 && brief === usual.brief));
      assert.ok(Math.abs(sizes[0].size - usual.size * 1.25) < 0.01);
    }
    const high = measure(1, 700);
    const usual = fit(area, letters, high);
    const large = enlarge(area, usual, 2, high);
    assert.ok(large.size < usual.size * 2 && large.size >= usual.size && large.cut === usual.cut);
  });

  it("is between 26 px of 1080 and letters that nobody misses", () => {
    assert.ok(letters.least >= 26 && letters.most >= 60);
    const few = fit(area, letters, measure(2, 30));
    assert.equal(few.size, letters.most);
  });

  it("fills the screen and goes on to further pages, never under the floor", () => {
    for (const count of [6, 12, 20, 45]) {
      const measured = measure(count, 200);
      const found = fit(area, letters, measured);
      assert.ok(found.size >= letters.least, `${count}`);
      assert.ok(used(found, measured) > 0.8 && used(found, measured) <= 1, `${count}: ${used(found, measured)}`);
    }
    assert.equal(fit(area, letters, measure(6, 100)).pages.length, 1);
    assert.ok(fit(area, letters, measure(45, 250)).pages.length > 1);
  });

  it("is an overview when whole cards would be too many pages", () => {
    const found = fit(area, letters, measure(300, 250));
    assert.equal(found.brief, true);
    assert.equal(found.pages.flat(2).reduce((sum, { from, to }) => sum + to - from, 0), 300);
  });

  it("stays as it is as long as that fills the screen as well, and is looked at once for it", () => {
    const measured = measure(45, 250);
    const best = fit(area, letters, measured);
    const asked = [];
    const counted = (look) => asked.push(look) && measured(look);
    const before = { ...best, size: best.size - 0.05 };
    assert.equal(fit(area, letters, counted, before).size, before.size);
    assert.equal(asked.length, 1);
  });

  it("does not stay so where another size needs fewer pages, or leaves less of the screen empty", () => {
    const before = fit(area, letters, measure(45, 250));
    assert.equal(fit(area, letters, measure(6, 40), before).pages.length, 1);
    const small = { ...fit(area, letters, measure(2, 30)), size: letters.least };
    assert.equal(fit(area, letters, measure(2, 30), small).size, letters.most);
  });
});

describe("pages of a wall", () => {
  const aWall = () => {
    let time = 0;
    const pages = createPages({ now: () => time });
    const after = (seconds) => {
      time += seconds * 1000;
      pages.beat();
      return pages.at.value;
    };
    return { pages, after };
  };

  it("turn by themselves every twelve seconds, and begin again", () => {
    const { pages, after } = aWall();
    pages.has(3, null);
    assert.deepEqual([after(11), after(2), after(12), after(12)], [0, 1, 2, 0]);
  });

  it("stay longer where somebody turned to", () => {
    const { pages, after } = aWall();
    pages.has(3, null);
    pages.turn(-1);
    assert.deepEqual([pages.at.value, after(50), after(11)], [2, 2, 0]);
  });

  it("go to what has come, and do not turn where there is one", () => {
    const { pages, after } = aWall();
    pages.has(1, null);
    pages.turn(1);
    assert.equal(after(100), 0);
    pages.has(4, 3);
    assert.equal(pages.at.value, 3);
    pages.has(2, null);
    assert.equal(pages.at.value, 1);
  });
});
