import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, asked, receive, START, unanswered } from "../../../static/src/core/stream/catch-up.js";

const at = (rev) => ({ rev, asking: false, held: [] });
const event = (rev) => ({ rev, type: "card.submitted" });
const frame = (since, rev, ...revs) => ({ since, rev, events: (revs.length ? revs : [rev]).map(event) });
const revsOf = (step) => step.events.map(({ rev }) => rev);

test("the next frame is applied", () => {
  const step = receive(at(4), frame(4, 6, 5, 6));
  assert.deepEqual([revsOf(step), step.position.rev, step.behind], [[5, 6], 6, false]);
});

test("a frame that came before changes nothing", () => {
  const step = receive(at(6), frame(4, 6, 5, 6));
  assert.deepEqual([revsOf(step), step.position.rev, step.behind], [[], 6, false]);
});

test("of a frame that is partly known, only what is new is applied", () => {
  const step = receive(at(5), frame(4, 7, 5, 6, 7));
  assert.deepEqual([revsOf(step), step.position.rev], [[6, 7], 7]);
});

test("a frame may skip numbers that were for others", () => {
  const step = receive(at(4), frame(4, 9, 7));
  assert.deepEqual([revsOf(step), step.position.rev], [[7], 9]);
});

test("a gap applies nothing and asks", () => {
  const step = receive(at(4), frame(5, 6));
  assert.deepEqual([revsOf(step), step.position.rev, step.behind], [[], 4, true]);
});

test("before the first snapshot a frame is held and a sync is asked for", () => {
  const step = receive(START, frame(4, 5));
  assert.deepEqual([revsOf(step), step.position.held.length, step.behind], [[], 1, true]);
});

test("frames that arrive while a sync is out are applied after its answer, in order", () => {
  let position = asked(at(4));
  for (const late of [frame(7, 8), frame(6, 7)]) position = receive(position, late).position;
  const step = answered(position, { rev: 6, events: [event(5), event(6)] });
  assert.deepEqual([revsOf(step), step.position, step.behind], [[5, 6, 7, 8], at(8), false]);
});

test("held frames that the answer holds already are dropped", () => {
  const position = receive(asked(at(4)), frame(4, 5)).position;
  assert.deepEqual(revsOf(answered(position, { rev: 6, events: [event(5), event(6)] })), [5, 6]);
});

test("a gap among held frames asks again", () => {
  const position = receive(asked(at(4)), frame(8, 9)).position;
  const step = answered(position, { rev: 6, events: [event(6)] });
  assert.deepEqual([revsOf(step), step.position.rev, step.behind], [[6], 6, true]);
});

test("a snapshot replaces everything, also when the server went back in time", () => {
  const step = answered(asked(at(90)), { rev: 3, snapshot: { cards: {} } });
  assert.deepEqual([step.snapshot, revsOf(step), step.position], [{ cards: {} }, [], at(3)]);
});

test("without an answer nothing is lost: the place in the stream stays", () => {
  assert.deepEqual(unanswered(receive(asked(at(4)), frame(4, 5)).position), at(4));
});
