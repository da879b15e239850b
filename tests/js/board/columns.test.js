import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { columnsIn, shareOf, tracksOf } from "../../../static/src/board/wall/columns.js";

const SIGHT = 600;
const share = (columns, clusters, high) => shareOf(columns, { clusters, high, sight: SIGHT });

describe("the width of the wall", () => {
  it("goes to new cards as far as they need it, while there are few clusters", () => {
    assert.deepEqual(share(5, 0, 6000), { inbox: 4, clusters: 1 });
    assert.deepEqual(share(5, 0, 500), { inbox: 1, clusters: 1 });
    assert.deepEqual(share(5, 2, 6000), { inbox: 3, clusters: 2 });
    assert.deepEqual(share(5, 3, 6000), { inbox: 2, clusters: 3 });
  });

  it("goes to clusters as they come, and new cards keep a column as long as there are any", () => {
    assert.deepEqual(share(5, 4, 6000), { inbox: 1, clusters: 4 });
    assert.deepEqual(share(5, 12, 1), { inbox: 1, clusters: 4 });
  });

  it("is the clusters' alone when all cards have a place: two are two wide ones", () => {
    assert.deepEqual(share(5, 7, 0), { inbox: 0, clusters: 5 });
    assert.deepEqual(share(5, 2, 0), { inbox: 0, clusters: 2 });
  });

  it("has two columns at least, and more on a wide screen", () => {
    assert.deepEqual([300, 700, 1046, 1366, 1920].map(columnsIn), [1, 2, 4, 5, 6]);
  });

  it("is the clusters' own where they lie below the new cards, as on a phone", () => {
    const below = (columns, clusters) => shareOf(columns, { clusters, high: 6000, sight: SIGHT, stacked: true });
    assert.deepEqual([below(1, 7), below(2, 7), below(2, 0)], [{ inbox: 1, clusters: 1 }, { inbox: 1, clusters: 2 }, { inbox: 1, clusters: 1 }]);
  });

  it("is told to the page as tracks", () => {
    assert.equal(tracksOf(4, { inbox: 1, clusters: 3 }), "min((100% - var(--notes, 0px)) * 0.25000, 24rem) minmax(0, 1fr)");
    assert.equal(tracksOf(4, { inbox: 0, clusters: 4 }), "56px minmax(0, 1fr)");
  });
});
