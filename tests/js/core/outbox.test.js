import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { createOutbox } from "../../../static/src/core/sending/outbox.js";
import { openShelf } from "../../../static/src/core/sending/shelf.js";

beforeEach(() => (globalThis.indexedDB = new IDBFactory()));


/** Everything that was set off has run. Turns of the event loop, not time: a busy machine is as sure as an idle one. */
async function settled() {
  for (let turn = 0; turn < 50; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const accepted = { ok: true, rev: 1 };
const declined = (code, message = "") => ({ ok: false, error: { code, message } });

/** An outbox of one participant on a server that gives these answers, the last one for ever. */
async function anOutbox(answers, { owner = "p1", shelf: given, ...options } = {}) {
  const sent = [];
  const retries = [];
  const send = async (name, payload) => {
    sent.push({ name, ...payload });
    const answer = answers[Math.min(sent.length, answers.length) - 1];
    if (typeof answer === "string") throw Object.assign(new Error(answer), { code: answer });
    return answer;
  };
  const shelf = given ?? (await openShelf());
  const outbox = createOutbox({ owner, shelf, send, later: (run) => retries.push(run), ...options });
  await outbox.load();
  const states = () => outbox.entries.value.map(({ state }) => state);
  return { outbox, sent, retries, states, shelf };
}

test("a command is sent once and gone when the server has it", async () => {
  const { outbox, sent, states } = await anOutbox([accepted]);
  await outbox.add("card.submit", { text: "een boom" });
  await settled();
  assert.deepEqual([sent.map(({ name, text }) => [name, text]), states()], [[["card.submit", "een boom"]], []]);
});

test("a command is saved before it is sent, and survives a reload", async () => {
  const before = await anOutbox([accepted], { ready: () => false });
  const { op } = await before.outbox.add("card.submit", { text: "een boom" });
  const after = await anOutbox([accepted]);
  assert.deepEqual(after.outbox.entries.value.map(({ payload }) => payload.text), ["een boom"]);
  await after.outbox.flush();
  assert.deepEqual(after.sent.map((one) => one.op), [op]);
});

for (const code of ["rate_limited", "busy", "storage_full", "storage", "internal", "timeout", "disconnect"]) {
  test(`after ${code} it waits on this phone and goes again with the same op`, async () => {
    const answer = ["timeout", "disconnect"].includes(code) ? code : declined(code);
    const { outbox, sent, retries, states } = await anOutbox([answer, accepted]);
    await outbox.add("card.submit", { text: "een boom" });
    await settled();
    assert.deepEqual(states(), ["device"]);
    retries.pop()();
    await settled();
    assert.deepEqual([sent.length, new Set(sent.map(({ op }) => op)).size, states()], [2, 1, []]);
  });
}

test("what is locked waits on this phone and holds up only its own kind, which keeps its order", async () => {
  const lock = { on: true };
  const { outbox, sent, retries, states } = await anOutbox([accepted], {
    send: async (name, payload) => {
      sent.push({ name, ...payload });
      return lock.on && name.startsWith("vote.") ? declined("locked", "You cannot vote just now.") : accepted;
    },
  });
  await outbox.add("vote.cast", { target: "g1" });
  await outbox.add("me.update", { organisation: "Ferry" });
  await outbox.add("vote.retract", { target: "g1" });
  await outbox.add("card.withdraw", { card: "c1" });
  await outbox.add("done.set", { done: true });
  await settled();
  const told = sent.map(({ name }) => name);
  assert.deepEqual(told.filter((name) => !name.startsWith("vote.")), ["me.update", "card.withdraw", "done.set"]);
  assert.ok(!told.includes("vote.retract"));
  assert.deepEqual([states(), outbox.trouble.value], [["device", "device"], null]);
  lock.on = false;
  retries.pop()();
  await settled();
  assert.deepEqual([sent.slice(-2).map(({ name }) => name), states()], [["vote.cast", "vote.retract"], []]);
});

test("what is locked is tried again less and less often", async () => {
  const waits = [];
  const { outbox, retries } = await anOutbox([declined("locked")], { later: (run, wait) => (waits.push(wait), retries.push(run)) });
  await outbox.add("vote.cast", { target: "g1" });
  for (let time = 0; time < 6; time += 1) {
    await settled();
    retries.pop()?.();
  }
  assert.ok(waits.at(-1) > 4 * waits[0], String(waits));
});

test("commands keep their order, also when the first has to wait", async () => {
  const { outbox, sent, retries } = await anOutbox([declined("busy"), accepted]);
  await outbox.add("card.submit", { text: "one" });
  await outbox.add("card.submit", { text: "two" });
  await settled();
  while (retries.length) retries.pop()();
  await settled();
  assert.equal(sent.at(-1).text, "two");
  assert.ok(sent.slice(0, -1).every(({ text }) => text === "one"));
});

test("a refused command stays with its reason, also after a reload, and does not hold up the next", async () => {
  const { outbox, sent, states } = await anOutbox([declined("round_closed", "This round is closed."), accepted]);
  await outbox.add("card.submit", { text: "one" });
  await outbox.add("card.submit", { text: "two" });
  await settled();
  assert.deepEqual([states(), sent.length], [["refused"], 2]);
  const after = await anOutbox([accepted]);
  await after.outbox.flush();
  const [kept] = after.outbox.entries.value;
  assert.deepEqual([kept.payload.text, kept.error.code, after.sent.length], ["one", "round_closed", 0]);
});

test("a refused command can be taken back, to edit or discard", async () => {
  const { outbox, states } = await anOutbox([declined("too_long")]);
  const { op } = await outbox.add("card.submit", { text: "long" });
  await settled();
  assert.equal((await outbox.take(op)).payload.text, "long");
  assert.deepEqual(states(), []);
});

test("a command that the server may have cannot be taken back", async () => {
  const { outbox, states } = await anOutbox(["timeout"]);
  const { op } = await outbox.add("card.submit", { text: "one" });
  await settled();
  assert.equal(await outbox.take(op), null);
  assert.deepEqual(states(), ["device"]);
});

test("nothing is tried without a connection, so it can still be taken back", async () => {
  const { outbox, sent } = await anOutbox([accepted], { ready: () => false });
  const { op } = await outbox.add("card.submit", { text: "one" });
  await settled();
  assert.equal(sent.length, 0);
  assert.equal((await outbox.take(op)).payload.text, "one");
});

test("another participant's commands are left alone", async () => {
  const mine = await anOutbox([accepted], { ready: () => false });
  await mine.outbox.add("card.submit", { text: "mine" });
  const other = await anOutbox([accepted], { owner: "p2" });
  await other.outbox.flush();
  assert.deepEqual([other.outbox.entries.value, other.sent], [[], []]);
});

test("what another tab took back is not sent by this one", async () => {
  const ready = { now: false };
  const here = await anOutbox([accepted], { ready: () => ready.now });
  const { op } = await here.outbox.add("card.submit", { text: "one" });
  const there = await anOutbox([accepted], { ready: () => false });
  await there.outbox.take(op);
  ready.now = true;
  await here.outbox.flush();
  assert.deepEqual([here.sent, here.states()], [[], []]);
});

test("an entry stays visible until its card is on the screen", async () => {
  let seen;
  const onAccepted = () => new Promise((resolve) => (seen = resolve));
  const { outbox, states } = await anOutbox([accepted], { onAccepted });
  await outbox.add("card.submit", { text: "one" });
  await settled();
  assert.deepEqual(states(), ["sending"]);
  seen();
  await settled();
  assert.deepEqual(states(), []);
});

test("what the server says about waiting is shown until it goes well", async () => {
  const { outbox, retries } = await anOutbox([declined("storage_full", "The disk is full."), accepted]);
  await outbox.add("card.submit", { text: "one" });
  await settled();
  assert.equal(outbox.trouble.value.message, "The disk is full.");
  retries.pop()();
  await settled();
  assert.equal(outbox.trouble.value, null);
});

test("without IndexedDB it works from memory, and says that it does", async () => {
  globalThis.indexedDB = undefined;
  const { outbox, sent } = await anOutbox([accepted]);
  assert.equal(outbox.durable.value, false);
  await outbox.add("card.submit", { text: "one" });
  await settled();
  assert.equal(sent.length, 1);
});

/** Let it try again until nothing is planned any more, at most this often. */
async function goesOn(retries, most = 40) {
  for (let time = 0; time < most && retries.length; time += 1) {
    retries.pop()();
    await settled();
  }
}

/** A server that answers this way to commands with this text, and takes all others. */
const poisonedBy = (text, answer, sent) => async (name, payload) => {
  sent.push({ name, ...payload });
  if (payload.text !== text) return accepted;
  if (typeof answer === "string") throw Object.assign(new Error(answer), { code: answer });
  return answer;
};

test("what the server fails at time and again is set aside with its text, and the next goes on", async () => {
  const tried = [];
  const { outbox, retries, states } = await anOutbox([], { send: poisonedBy("poison", declined("internal", "It failed."), tried) });
  await outbox.add("card.submit", { text: "poison" });
  await outbox.add("card.submit", { text: "een brug" });
  await settled();
  assert.deepEqual(states(), ["device", "device"], "once is no reason");
  await goesOn(retries);
  assert.deepEqual([states(), outbox.trouble.value], [["refused"], null]);
  const [aside] = outbox.entries.value;
  assert.deepEqual([aside.payload.text, aside.error.code], ["poison", "set_aside"]);
  assert.ok(aside.error.message);
  assert.equal(tried.at(-1).text, "een brug");
  assert.ok(tried.length > 5 && tried.length < 15, String(tried.length));
});

test("what was set aside stays so after a reload, and can be taken back", async () => {
  const { outbox, retries } = await anOutbox([declined("internal")]);
  await outbox.add("card.submit", { text: "poison" });
  await settled();
  await goesOn(retries);
  const after = await anOutbox([accepted]);
  await after.outbox.flush();
  assert.deepEqual([after.states(), after.sent], [["refused"], []]);
  assert.equal((await after.outbox.take(after.outbox.entries.value[0].op)).payload.text, "poison");
});

test("tries are counted over reloads", async () => {
  let count = 0;
  for (let visit = 0; visit < 12; visit += 1) {
    const { outbox, sent, states } = await anOutbox([declined("internal")]);
    if (!visit) await outbox.add("card.submit", { text: "poison" });
    await outbox.flush();
    await settled();
    count += sent.length;
    if (states()[0] === "refused") break;
  }
  assert.ok(count > 5 && count < 12, String(count));
});

test("a full disk, a busy server and a line that is gone set nothing aside, however long", async () => {
  for (const answer of [declined("storage_full"), declined("busy"), declined("rate_limited"), "timeout", "disconnect"]) {
    globalThis.indexedDB = new IDBFactory();
    const { outbox, retries, states } = await anOutbox([answer]);
    await outbox.add("card.submit", { text: "een boom" });
    await outbox.add("card.submit", { text: "een brug" });
    await settled();
    await goesOn(retries, 60);
    assert.deepEqual(states(), ["device", "device"]);
  }
});

for (const silence of ["timeout", "disconnect"]) {
  test(`what ends in ${silence} each time, while the server is heard otherwise, is set aside much later`, async () => {
    const tried = [];
    let heard = 0;
    const { outbox, retries, states } = await anOutbox([], { send: poisonedBy("poison", silence, tried), heard: () => (heard += 1) });
    await outbox.add("card.submit", { text: "poison" });
    await outbox.add("card.submit", { text: "one" });
    await settled();
    await goesOn(retries, 14);
    assert.deepEqual(states(), ["device", "device"]);
    await goesOn(retries);
    assert.deepEqual([states(), outbox.entries.value[0].error.code, tried.at(-1).text], [["refused"], "set_aside", "one"]);
  });
}

test("a line that is lost for a while keeps the order", async () => {
  const line = { on: false };
  const { outbox, sent, retries } = await anOutbox([], {
    send: async (name, payload) => {
      if (!line.on) throw Object.assign(new Error("gone"), { code: "disconnect" });
      sent.push(payload.text);
      return accepted;
    },
  });
  for (const text of ["one", "two", "three"]) await outbox.add("card.submit", { text });
  await settled();
  await goesOn(retries, 2);
  line.on = true;
  await goesOn(retries);
  assert.deepEqual(sent, ["one", "two", "three"]);
});

/** A shelf that takes entries and then can change nothing any more. */
async function aStuckShelf() {
  const shelf = await openShelf();
  return { ...shelf, change: () => Promise.reject(new Error("QuotaExceededError")) };
}

test("a note of a try that cannot be made does not keep the entry from being sent", async () => {
  const { outbox, sent, states } = await anOutbox([accepted], { shelf: await aStuckShelf() });
  await outbox.add("card.submit", { text: "one" });
  await outbox.add("card.submit", { text: "two" });
  await settled();
  assert.deepEqual([sent.map(({ text }) => text), states()], [["one", "two"], []]);
  await outbox.load();
  await outbox.flush();
  assert.deepEqual([sent.length, states()], [2, []], "what was answered does not come back from the shelf");
});

test("what was refused stays so where that cannot be noted", async () => {
  const { outbox, sent, states } = await anOutbox([declined("too_long")], { shelf: await aStuckShelf() });
  await outbox.add("card.submit", { text: "long" });
  await settled();
  await outbox.load();
  await outbox.flush();
  assert.deepEqual([states(), sent.length], [["refused"], 1]);
});

test("an entry whose try could not be noted cannot be taken back as if it had not been tried", async () => {
  const shelf = await openShelf();
  const stuck = { on: true };
  const change = (op, how) => (stuck.on ? Promise.reject(new Error("QuotaExceededError")) : shelf.change(op, how));
  const { outbox } = await anOutbox(["timeout"], { shelf: { ...shelf, change } });
  const { op } = await outbox.add("card.submit", { text: "one" });
  await settled();
  stuck.on = false;
  assert.equal(await outbox.take(op), null);
});
