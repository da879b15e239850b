import assert from "node:assert/strict";
import { test } from "node:test";
import { signal } from "@preact/signals-core";
import { createOutbox } from "../../../static/src/core/sending/outbox.js";
import { memoryRows } from "../../../static/src/core/sending/shelf.js";
import { isDone, watchDone } from "../../../static/src/phone/own/done.js";
import { aParticipant, aRound } from "../builders.js";

const told = [];
const announcer = { set textContent(text) { if (text) told.push(text); } };
globalThis.document = /** @type {any} */ ({ getElementById: (id) => (id === "announcer" ? announcer : null) });

const declined = { ok: false, error: { code: "round_closed", message: "This round is closed." } };

/** A phone in the round r1; `answer` is what the server says to each command. */
async function aPhone(answer, { done = [], shelf = { ...memoryRows(), durable: signal(true) } } = {}) {
  told.length = 0;
  const outbox = createOutbox({ owner: "p1", shelf, send: answer });
  await outbox.load();
  const phone = { state: signal({ me: aParticipant({ done }) }), round: signal(aRound()), outbox };
  watchDone(/** @type {any} */ (phone));
  const says = (done, round = "r1") => outbox.add("done.set", { round, done });
  return { ...phone, shelf, says, done: () => isDone(/** @type {any} */ (phone), "r1") };
}

const settled = () => new Promise((done) => setTimeout(done, 70));
const never = () => new Promise(() => {});

test("who says that they are done is done at once, and the last word holds", async () => {
  const { says, done } = await aPhone(never);
  assert.equal(done(), false);
  await says(true);
  assert.equal(done(), true);
  await says(false);
  assert.equal(done(), false);
});

test("what is said of another round changes nothing here", async () => {
  const { says, done } = await aPhone(never, { done: ["r1"] });
  await says(false, "r2");
  assert.equal(done(), true);
});

test("a word that was refused does not stick: the button says what the server knows, and the reason is told", async () => {
  const { says, done, outbox } = await aPhone(async () => declined);
  await says(true);
  await settled();
  assert.deepEqual([done(), outbox.entries.value, told], [false, [], ["This round is closed."]]);
});

test("a refused word that a reload found is forgotten, and not spoken of in another round", async () => {
  const shelf = { ...memoryRows(), durable: signal(true) };
  const before = createOutbox({ owner: "p1", shelf, send: async () => declined });
  await before.add("done.set", { round: "r0", done: true });
  await settled();
  const { outbox } = await aPhone(never, { shelf });
  await settled();
  assert.deepEqual([outbox.entries.value, told, await shelf.all("p1")], [[], [], []]);
});
