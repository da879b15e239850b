import assert from "node:assert/strict";
import test from "node:test";

import { compare, Ledger } from "../../../bench/live/generator/ledger.js";
import { samples } from "../../../bench/live/generator/samples.js";
import { answered, cardText, numbersIn, Once, opened } from "../../../bench/live/generator/wire.js";

const frame = (...numbers) => {
  const events = numbers.map((number) => ({ rev: number, type: "card.submitted", card: { text: cardText(number) } }));
  return Buffer.from(`42/board,${JSON.stringify(["frame", { since: 4, rev: 9, events }])}`);
};

test("a card that was acknowledged and is not there counts as lost, and one that is there twice as doubled", () => {
  assert.deepEqual(compare([1, 2, 3], [1, 3, 3]), { acknowledged: 3, there: 3, lost: 1, doubled: 1 });
});

test("a card that nobody acknowledged is not missed", () => {
  assert.deepEqual(compare([1], [1, 2]), { acknowledged: 1, there: 2, lost: 0, doubled: 0 });
});

test("a card has arrived at the last phone when every phone has seen it, however often", () => {
  const ledger = new Ledger();
  const number = ledger.send(100, 2);
  ledger.ack(number, 110);
  ledger.board(number, 115);
  ledger.wall(number, 0, 120);
  ledger.wall(number, 0, 121);
  assert.equal(ledger.complete, false);
  ledger.wall(number, 1, 130);
  assert.equal(ledger.complete, true);
  assert.equal(ledger.cards[0].last, 130);
});

test("what comes in of cards before the measured ones is not counted", () => {
  const ledger = new Ledger();
  const early = ledger.send(0, 0);
  ledger.begin();
  ledger.ack(early, 5);
  assert.deepEqual(ledger.acknowledged, []);
  assert.equal(ledger.complete, true);
});

test("the numbers of cards are read from a frame, once for the same bytes", () => {
  const once = new Once();
  const event = once.event(frame(12, 13));
  assert.deepEqual(event, { namespace: "/board", name: "frame", since: 4, rev: 9, cards: [12, 13] });
  assert.equal(once.event(frame(12, 13)), event);
  assert.notEqual(once.event(frame(14)), event);
  assert.equal(once.read, 2);
});

test("an ack is read with its namespace and id, and a refusal with its code", () => {
  const { namespace, id, body } = opened('43/phone,17[{"ok":true,"rev":8,"card":"c"}]');
  assert.deepEqual({ namespace, id, answer: answered(body) }, { namespace: "/phone", id: 17, answer: { ok: true, rev: 8 } });
  assert.equal(answered(opened('4312[{"ok":false,"error":{"code":"busy"}}]').body).error.code, "busy");
});

test("a text that only speaks of a number is no card", () => {
  assert.deepEqual(numbersIn('{"text":"see #4 there","why":"#5 "}'), []);
});

test("a 95th percentile is a value that was measured", () => {
  const values = Array.from({ length: 100 }, (_, place) => place + 1);
  assert.deepEqual(samples(values), { n: 100, median: 51, p95: 96, max: 100 });
  assert.equal(samples([]), null);
});
