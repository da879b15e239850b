import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { createSync } from "../../../static/src/core/stream/sync.js";

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A socket whose answers the test gives, and a page that the test can wake. */
function aSync({ clock = () => 0 } = {}) {
  const listeners = {};
  const asked = [];
  const socket = {
    on: (name, listener) => ((listeners[name] = listener), () => delete listeners[name]),
    request: (name, payload) => new Promise((resolve, reject) => asked.push({ name, ...payload, resolve, reject })),
  };
  const page = { document: Object.assign(new EventTarget(), { visibilityState: "visible" }), window: new EventTarget() };
  const applied = [];
  const sync = createSync({
    socket, page, clock,
    apply: (events) => applied.push(...events.map(({ rev }) => rev)),
    reset: (snapshot) => applied.push(snapshot),
  });
  const answer = async (ack) => {
    asked.at(-1).resolve({ ok: true, now: 0, ...ack });
    await settled();
  };
  return { sync, asked, applied, answer, page, push: (name, message) => listeners[name](message), listeners };
}

async function aSyncAt(rev) {
  const made = aSync();
  made.push("connect");
  await made.answer({ rev, snapshot: "snapshot" });
  return made;
}

const frame = (since, rev) => ({ since, rev, events: [{ rev, type: "x" }] });

test("connecting asks for everything, and reconnecting for what is new", async () => {
  const { asked, applied, push } = await aSyncAt(7);
  push("connect");
  assert.deepEqual([asked.map(({ since }) => since), applied], [[null, 7], ["snapshot"]]);
});

test("a gap asks for what is missing, once", async () => {
  const { asked, applied, push, answer } = await aSyncAt(7);
  push("frame", frame(8, 9));
  push("frame", frame(9, 10));
  assert.equal(asked.length, 2);
  await answer({ rev: 9, events: [{ rev: 8 }, { rev: 9 }] });
  assert.deepEqual(applied, ["snapshot", 8, 9, 10]);
});

test("waking up and coming online ask, a page that hides does not", async () => {
  const { asked, page, answer } = await aSyncAt(7);
  page.document.visibilityState = "hidden";
  page.document.dispatchEvent(new Event("visibilitychange"));
  assert.equal(asked.length, 1);
  page.document.visibilityState = "visible";
  page.document.dispatchEvent(new Event("visibilitychange"));
  await answer({ rev: 7, events: [] });
  page.window.dispatchEvent(new Event("online"));
  assert.equal(asked.length, 3);
});

test("a heartbeat that is ahead asks after a short wait, unless the frame came meanwhile", async (context) => {
  const { asked, push } = await aSyncAt(7);
  context.mock.timers.enable({ apis: ["setTimeout"] });
  push("heartbeat", { rev: 8, now: 0 });
  push("frame", frame(7, 8));
  context.mock.timers.tick(5_000);
  assert.equal(asked.length, 1);
  push("heartbeat", { rev: 9, now: 0 });
  context.mock.timers.tick(5_000);
  assert.equal(asked.length, 2);
});

test("a sync without an answer is tried again", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { asked, push } = aSync();
  push("connect");
  asked[0].reject(new Error("timeout"));
  await settled();
  context.mock.timers.tick(20_000);
  assert.equal(asked.length, 2);
});

test("a sync that is asked for while one is out follows it", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { sync, asked, push, answer } = aSync();
  push("connect");
  sync.syncNow();
  assert.equal(asked.length, 1);
  await answer({ rev: 1, snapshot: {} });
  context.mock.timers.tick(1);
  assert.equal(asked.length, 2);
});

test("the server's clock is read half way between asking and answer", async () => {
  const clock = mock.fn(() => 1_000);
  const { sync, push, answer } = aSync({ clock });
  push("connect");
  clock.mock.mockImplementation(() => 1_200);
  await answer({ rev: 1, now: 9_100, snapshot: {} });
  assert.equal(sync.serverNow(), 1_200 + 8_000);
});

test("one can wait for a revision", async () => {
  const { sync, push } = await aSyncAt(7);
  let there = false;
  sync.reached(9).then(() => (there = true));
  push("frame", frame(7, 8));
  await settled();
  assert.equal(there, false);
  push("frame", frame(8, 9));
  await settled();
  assert.equal(there, true);
});

test("after stopping nothing listens any more", async () => {
  const { sync, asked, page, listeners } = await aSyncAt(7);
  sync.stop();
  page.window.dispatchEvent(new Event("online"));
  assert.deepEqual([asked.length, Object.keys(listeners)], [1, []]);
});
