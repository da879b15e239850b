import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createCrossing } from "../../../static/src/parts/move-conflicts.js";

const MOVE = { lens: "l1", cards: ["c1"], cluster: "mine" };
const lying = (cluster) => ({ "l1:c1": { lens: "l1", card: "c1", cluster, order: "a" } });
const [NOWHERE, MINE, THEIRS] = [{}, lying("mine"), lying("theirs")];

describe("two who move one card", () => {
  it("nothing is told of one's own move", () => {
    const crossing = createCrossing();
    crossing.moved(MOVE, 0);
    assert.deepEqual(crossing.seen(NOWHERE, MINE, 10), []);
  });

  it("who was first hears that another moved it on", () => {
    const crossing = createCrossing();
    crossing.moved(MOVE, 0);
    crossing.seen(NOWHERE, MINE, 10);
    assert.deepEqual(crossing.seen(MINE, THEIRS, 20), [{ card: "c1", cluster: "theirs", won: false }]);
    assert.deepEqual(crossing.seen(THEIRS, NOWHERE, 30), []);
  });

  it("who was last hears that another was just before", () => {
    const crossing = createCrossing();
    crossing.moved(MOVE, 0);
    assert.deepEqual(crossing.seen(NOWHERE, THEIRS, 10), []);
    assert.deepEqual(crossing.seen(THEIRS, MINE, 20), [{ card: "c1", cluster: "mine", won: true }]);
  });

  it("a card taken back among the new ones counts as a move", () => {
    const crossing = createCrossing();
    crossing.moved(MOVE, 0);
    crossing.seen(NOWHERE, MINE, 10);
    assert.deepEqual(crossing.seen(MINE, NOWHERE, 20), [{ card: "c1", cluster: null, won: false }]);
  });

  it("what is moved long after is nobody's crossing, and neither is one's own undo", () => {
    const crossing = createCrossing();
    crossing.moved(MOVE, 0);
    crossing.seen(NOWHERE, MINE, 10);
    crossing.seen(MINE, MINE, 60_000);
    assert.deepEqual(crossing.seen(MINE, THEIRS, 60_001), []);
    crossing.moved(MOVE, 70_000);
    crossing.seen(THEIRS, MINE, 70_010);
    crossing.forget();
    assert.deepEqual(crossing.seen(MINE, THEIRS, 70_020), []);
  });
});
