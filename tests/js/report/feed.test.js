import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { createFeed } from "../../../static/src/report/feed.js";

/** A feed whose reading is answered by hand; `tick` lets what was planned happen. */
function aFeed() {
  const planned = [];
  const heard = {};
  const reads = [];
  const read = () => new Promise((resolve, reject) => reads.push({ resolve, reject }));
  const feed = createFeed({ on: (name, listener) => (heard[name] = listener) }, read, { later: (work, wait) => planned.push({ work, wait }) });
  const tick = () => planned.shift()?.work();
  const answer = async (rev) => (reads.shift().resolve({ rev }), await new Promise(setImmediate));
  const fail = async () => (reads.shift().reject(new Error("gone")), await new Promise(setImmediate));
  return { feed, heard, reads, planned, tick, answer, fail };
}

const frame = (rev, type = "card.edited") => ({ since: rev - 1, rev, events: [{ type }] });

describe("the feed of the report", () => {
  it("reads once at first, and again when the workshop moved on", async () => {
    const { feed, heard, reads, tick, answer, planned } = aFeed();
    tick();
    await answer(4);
    assert.equal(feed.report.value.rev, 4);
    heard.frame(frame(4));
    assert.equal(planned.length, 0);
    heard.frame(frame(5));
    heard.frame(frame(6));
    assert.equal(planned.length, 1);
    tick();
    assert.equal(reads.length, 1);
    await answer(6);
    assert.equal(feed.report.value.rev, 6);
    assert.equal(planned.length, 0);
  });

  it("does not read again for what no report tells", async () => {
    const { heard, tick, answer, planned } = aFeed();
    tick();
    await answer(4);
    heard.frame(frame(5, "timer.started"));
    heard.heartbeat({ rev: 5 });
    assert.equal(planned.length, 0);
    heard.frame(frame(7, "timer.started"));
    assert.equal(planned.length, 1, "something was missed");
  });

  it("reads again when something came while it read", async () => {
    const { heard, tick, answer, planned } = aFeed();
    tick();
    heard.frame(frame(9));
    await answer(4);
    assert.equal(planned.length, 1);
  });

  it("lets wait for a revision", async () => {
    const { feed, tick, answer } = aFeed();
    tick();
    await answer(4);
    await feed.reached(3);
    let there = false;
    feed.reached(7).then(() => (there = true));
    tick();
    await answer(6);
    assert.equal(there, false);
    tick();
    await answer(7);
    assert.equal(there, true);
  });

  it("tries again, later and later, when the server does not answer", async () => {
    const { feed, tick, answer, fail, planned } = aFeed();
    tick();
    await fail();
    assert.equal(planned[0].wait, 1_000);
    tick();
    await fail();
    assert.equal(planned[0].wait, 2_000);
    tick();
    await answer(1);
    assert.equal(feed.report.value.rev, 1);
  });
});
