import assert from "node:assert/strict";
import { test } from "node:test";
import { createWays } from "../../../static/src/core/stream/ways.js";

function aPage() {
  let now = 0;
  const ways = createWays(() => now);
  const first = () => ways.next().transports;
  return { ways, first, pass: (seconds) => (now += seconds * 1_000) };
}

test("a websocket comes first, and has two seconds to open", () => {
  assert.deepEqual(aPage().ways.next(), { transports: ["websocket"], timeout: 2_000 });
});

test("where a websocket does not open the next attempt polls, and changes over if that can be", () => {
  const { ways, first } = aPage();
  ways.failed();
  assert.deepEqual(first(), ["polling", "websocket"]);
});

test("where nothing opens the two take turns, and the page says so after both", () => {
  const { ways, first } = aPage();
  assert.equal(ways.triedAll(), false);
  ways.failed();
  assert.equal(ways.triedAll(), false);
  ways.failed();
  assert.deepEqual([first(), ways.triedAll()], [["websocket"], true]);
  ways.failed();
  assert.deepEqual(first(), ["polling", "websocket"]);
});

test("once only polling got through it comes first for this page, also after it was cut or nothing answered", () => {
  const { ways, first } = aPage();
  ways.failed();
  ways.opened("polling");
  ways.lost(false);
  ways.failed();
  ways.failed();
  assert.deepEqual([first(), ways.triedAll()], [["polling", "websocket"], true]);
});

test("who changed over begins with a websocket the next time", () => {
  const { ways, first } = aPage();
  ways.failed();
  ways.opened("polling");
  ways.opened("websocket");
  ways.lost(false);
  assert.deepEqual(first(), ["websocket"]);
});

test("a websocket that was cut is tried again", () => {
  const { ways, first } = aPage();
  ways.opened("websocket");
  ways.lost(false);
  assert.deepEqual(first(), ["websocket"]);
});

test("websockets that are cut soon after their start, three in a row, are left alone", () => {
  const { ways, first, pass } = aPage();
  for (let time = 0; time < 3; time++) {
    assert.deepEqual(first(), ["websocket"]);
    ways.opened("websocket");
    pass(10);
    ways.lost(false);
  }
  assert.deepEqual(first(), ["polling"]);
});

test("a websocket that falls silent soon after its start is not tried again", () => {
  const { ways, first, pass } = aPage();
  ways.opened("websocket");
  pass(10);
  ways.lost(true);
  assert.deepEqual(first(), ["polling"]);
  ways.opened("polling");
  ways.lost(false);
  assert.deepEqual(first(), ["polling"]);
});

test("one that falls silent after a good while may be changed over to again", () => {
  const { ways, first, pass } = aPage();
  ways.opened("websocket");
  pass(3_600);
  ways.lost(true);
  assert.deepEqual(first(), ["polling", "websocket"]);
});

test("silence of six seconds is the end of a line, and after an early loss that of a longer one", () => {
  const { ways, pass } = aPage();
  ways.opened("websocket");
  assert.equal(ways.patience(), 6_000);
  ways.lost(true);
  ways.opened("polling");
  assert.equal(ways.patience(), 12_000);
  pass(60);
  assert.equal(ways.patience(), 6_000);
});
