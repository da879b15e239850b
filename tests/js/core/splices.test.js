import assert from "node:assert/strict";
import { test } from "node:test";
import { apply, diff, extend, moved, wellFormed } from "../../../static/src/core/words/splices.js";

test("typing on makes one splice of many", () => {
  const change = ["c", "co", "coo", "coox", "coo", "cook"].reduce((so, text, index, all) => diff(all[index - 1] ?? "", text).reduce(extend, so), []);
  assert.deepEqual(change, [{ at: 0, removed: 0, inserted: "cook" }]);
});

test("what was typed and taken away again is no change", () => {
  assert.deepEqual([...diff("cook", "cooks"), ...diff("cooks", "cook")].reduce(extend, []), []);
});

test("a longer change does the same as its splices one by one", () => {
  const signs = "ab🍲";
  let seed = 7;
  const roll = (sides) => (seed = (seed * 48_271) % 2_147_483_647) % sides;
  for (let story = 0; story < 500; story += 1) {
    const splices = [];
    let text = "eat first";
    for (let step = 0; step < 6; step += 1) {
      const at = roll([...text].length + 1);
      const splice = { at, removed: roll([...text].length - at + 1), inserted: [...signs].slice(0, roll(4)).join("") };
      splices.push(splice);
      text = apply([splice], text);
    }
    assert.equal(apply(splices.reduce(extend, []), "eat first"), text);
  }
});

test("a caret stays with the words around it", () => {
  assert.equal(moved(4, [{ at: 0, removed: 0, inserted: "🍲 " }]), 6);
  assert.equal(moved(4, [{ at: 6, removed: 2, inserted: "x" }]), 4);
  assert.equal(moved(4, [{ at: 2, removed: 5, inserted: "" }]), 2);
});

test("half an emoji does not travel", () => {
  assert.equal(wellFormed("a\ud83cb🍲"), "ab🍲");
});
