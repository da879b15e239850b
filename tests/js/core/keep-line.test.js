import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { test } from "node:test";
import { keepLine } from "../../../static/src/core/stream/keep-line.js";

/** A manager that opens and closes as the test says, on a clock that the test moves. */
function aLine(context) {
  context.mock.timers.enable({ apis: ["setInterval"] });
  const timeouts = [];
  const manager = Object.assign(new EventEmitter(), { opts: {}, timeout: (wait) => timeouts.push(wait), engine: null });
  keepLine(manager);
  const closes = [];
  const opens = (name) => {
    const transport = { name, close: () => (closes.push(name), manager.emit("close", "transport close")) };
    manager.engine = Object.assign(new EventEmitter(), { transport });
    manager.emit("open");
  };
  const pass = (seconds) => Array.from({ length: seconds }, () => context.mock.timers.tick(1_000));
  return { manager, timeouts, opens, closes, pass, first: () => manager.opts.transports };
}

test("the first attempt is by websocket and short, the one after it by polling", (context) => {
  const { manager, timeouts, first } = aLine(context);
  assert.deepEqual([first(), timeouts.at(-1)], [["websocket"], 2_000]);
  manager.emit("error", new Error("timeout"));
  assert.deepEqual([first(), timeouts.at(-1)], [["polling", "websocket"], 20_000]);
});

test("a websocket on which nothing comes is given up for polling alone", (context) => {
  const { opens, closes, pass, first } = aLine(context);
  opens("websocket");
  pass(5);
  assert.deepEqual(closes, []);
  pass(1);
  assert.deepEqual([closes, first()], [["websocket"], ["polling"]]);
  pass(60);
  assert.equal(closes.length, 1);
});

test("whatever comes keeps a line", (context) => {
  const { manager, opens, closes, pass } = aLine(context);
  opens("websocket");
  for (let time = 0; time < 20; time++) {
    pass(3);
    manager.engine.emit("packet", { type: "ping" });
  }
  assert.deepEqual(closes, []);
});

test("a page that slept for an hour does not take that for silence", (context) => {
  const { opens, closes, pass } = aLine(context);
  opens("websocket");
  context.mock.method(Date, "now", () => 3_600_000);
  pass(5);
  assert.deepEqual(closes, []);
});

test("who changed over to a websocket begins with one the next time", (context) => {
  const { manager, opens, first } = aLine(context);
  manager.emit("error", new Error("timeout"));
  opens("polling");
  manager.engine.emit("upgrade", { name: "websocket" });
  manager.emit("close", "transport close");
  assert.deepEqual(first(), ["websocket"]);
});

test("a page that closes its line itself learns nothing from that", (context) => {
  const { manager, opens, first } = aLine(context);
  for (let time = 0; time < 5; time++) {
    opens("websocket");
    manager.emit("close", "forced close");
  }
  assert.deepEqual(first(), ["websocket"]);
});

test("an error on an open line is no failed attempt", (context) => {
  const { manager, opens, first } = aLine(context);
  opens("websocket");
  manager.emit("error", new Error("websocket error"));
  manager.emit("close", "transport error");
  assert.deepEqual(first(), ["websocket"]);
});
