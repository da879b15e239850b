import assert from "node:assert/strict";
import { test } from "node:test";
import { createNeighbours } from "../../../static/src/phone/pair/neighbours.js";

/** A server that answers with what is in the list, and silence (null) for nothing. */
function withServer(...answers) {
  const sent = [];
  const reached = [];
  const neighbours = createNeighbours({
    request(name, payload) {
      sent.push({ name, ...payload });
      const answer = answers.shift();
      return answer ? Promise.resolve(answer) : Promise.reject(new Error("disconnect"));
    },
    reached: (rev) => Promise.resolve(void reached.push(rev)),
  });
  return { neighbours, sent, reached };
}

const refusal = { ok: false, error: { code: "not_found", field: "code", message: "Nobody here has this code." } };

test("a neighbour's code makes a pair, seen when the state has it", async () => {
  const { neighbours, sent, reached } = withServer({ ok: true, rev: 7, pair: "d1" });
  neighbours.seek(true);
  assert.equal(await neighbours.join("482"), true);
  assert.deepEqual([sent[0].name, sent[0].code, reached], ["pair.join", "482", [7]]);
  assert.deepEqual([neighbours.met.value, neighbours.seeking.value, neighbours.fault.value], ["d1", false, null]);
});

test("a refusal stands at its field until the next try or until the screen is left", async () => {
  const { neighbours } = withServer(refusal, refusal, { ok: true, rev: 1, pair: "d1" });
  neighbours.seek(true);
  assert.equal(await neighbours.join("7"), false);
  assert.deepEqual(neighbours.fault.value, { field: "code", message: "Nobody here has this code." });
  assert.equal(neighbours.seeking.value, true);
  neighbours.seek(true);
  assert.equal(neighbours.fault.value, null);
  await neighbours.join("7");
  await neighbours.join("482");
  assert.equal(neighbours.fault.value, null);
});

test("without an answer it is sent once more with the same op, and a later try of the same is the same", async () => {
  const { neighbours, sent } = withServer(null, null, { ok: true, rev: 1, pair: "d1" }, { ok: true, rev: 2, pair: "d1" });
  assert.equal(await neighbours.bring("Gus"), null);
  assert.equal(neighbours.fault.value.field, "");
  assert.equal(await neighbours.bring("Gus"), "d1");
  assert.equal(new Set(sent.map(({ op }) => op)).size, 1);
  await neighbours.bring("Gus");
  assert.notEqual(sent.at(-1).op, sent[0].op);
});

test("a double tap asks once", async () => {
  const { neighbours, sent } = withServer({ ok: true, rev: 1, pair: "d1" }, { ok: true, rev: 1, pair: "d1" });
  await Promise.all([neighbours.join("482"), neighbours.join("482")]);
  assert.equal(sent.length, 1);
});

test("what is typed stays until it was taken", async () => {
  const { neighbours } = withServer(refusal, { ok: true, rev: 1, pair: "d1" });
  neighbours.typed.value = { name: "Gus" };
  neighbours.bringing.value = true;
  neighbours.seek(false);
  await neighbours.bring("Gus");
  assert.deepEqual([neighbours.typed.value, neighbours.bringing.value], [{ name: "Gus" }, true]);
  await neighbours.bring("Gus");
  assert.deepEqual([neighbours.typed.value, neighbours.bringing.value], [{}, false]);
});
