import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { createDensity } from "../../../static/src/board/density/density.js";

const aStore = (kept = null) => {
  const values = { "density": kept };
  return { values, getItem: (key) => values[key] ?? null, setItem: (key, value) => void (values[key] = value) };
};

describe("how much of each card is shown", () => {
  it("is a card to be read, two lines, heads, and a card to be read again", () => {
    const density = createDensity(aStore());
    const seen = [0, 1, 2, 3].map(() => {
      const { value } = density.level;
      density.next();
      return value;
    });
    assert.deepEqual(seen, ["read", "compact", "heads", "read"]);
  });

  it("is kept in the browser, and read from it unless it makes no sense", () => {
    const store = aStore();
    createDensity(store).set("heads");
    assert.equal(createDensity(store).level.value, "heads");
    assert.equal(createDensity(aStore("tiny")).level.value, "read");
  });

  it("holds where a browser keeps nothing, and follows another page of the same browser", () => {
    const density = createDensity({ getItem: () => null, setItem: () => { throw new Error("full"); } });
    density.set("compact");
    assert.equal(density.level.value, "compact");
    density.heard({ key: "density", newValue: "heads" });
    density.heard({ key: "another", newValue: "read" });
    assert.equal(density.level.value, "heads");
  });

  it("lets one look into a cluster until another density is chosen", () => {
    const density = createDensity(aStore("heads"));
    density.open("A");
    density.open("B");
    density.open("A");
    assert.deepEqual([...density.opened.value], ["B"]);
    density.next();
    assert.equal(density.opened.value.size, 0);
  });
});
