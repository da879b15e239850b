import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createSteadyLists } from "../../../static/src/parts/steady-lists.js";

/** A list of these things; `presses` one, and tells whether it took the press. */
function aList(...things) {
  let [hear, now] = [null, 1_000];
  const list = { dataset: { steady: "" }, querySelectorAll: () => things };
  const root = { addEventListener: (_name, listener) => (hear = listener), querySelectorAll: () => [list] };
  const drawn = createSteadyLists(/** @type {any} */ (root), () => now);
  drawn();
  const becomes = (...next) => ((things = next), drawn());
  const presses = (thing, detail = 1) => {
    let taken = true;
    hear({ target: { closest: (what) => (what === "[data-steady]" ? list : thing) }, detail, preventDefault() {}, stopPropagation: () => (taken = false) });
    return taken;
  };
  return { becomes, presses, passes: (time) => (now += time) };
}

describe("a list that others change", () => {
  const [one, two, three] = ["one", "two", "three"];

  it("takes no press on what has just come to another place, and takes it a moment later", () => {
    const { becomes, presses, passes } = aList(one, two);
    becomes(two);
    passes(250);
    assert.equal(presses(two), false);
    passes(251);
    assert.equal(presses(two), true);
  });

  it("takes the press on what stayed where it was, though others came or went behind it", () => {
    const { becomes, presses } = aList(one, two);
    becomes(one, two, three);
    becomes(one, three);
    assert.deepEqual([presses(one), presses(three)], [true, false]);
  });

  it("takes no press on what came in where something else was pushed on", () => {
    const { becomes, presses, passes } = aList(one, two);
    becomes(three, one, two);
    assert.equal(presses(three), false);
    passes(501);
    assert.equal(presses(three), true);
  });

  it("takes the press on what stands in the place of what it asks about, and on what is drawn for the first time", () => {
    const { becomes, presses } = aList();
    becomes(one, two);
    assert.equal(presses(two), true);
    becomes(one, three);
    assert.equal(presses(three), true);
  });

  it("leaves keys alone: the focus is on one thing", () => {
    const { becomes, presses } = aList(one, two);
    becomes(two);
    assert.equal(presses(two, 0), true);
  });
});
