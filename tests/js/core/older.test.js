import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { browserStorage } from "../../../static/src/core/older/browser-storage.js";
import { openShelf } from "../../../static/src/core/sending/shelf.js";

afterEach(() => {
  delete globalThis.window;
  delete globalThis.indexedDB;
});

test("what was filled in does what newer browsers do", async () => {
  const own = { array: Array.prototype.at, string: String.prototype.at };
  delete Array.prototype.at;
  delete String.prototype.at;
  await import("../../../static/src/core/older/built-ins.js");
  const [array, string] = [[1, 2, 3], "een"];
  for (const index of [0, 1, -1, -3, 5, -5, 1.9, "2", undefined]) {
    assert.equal(array.at(index), own.array.call(array, index), `${index}`);
    assert.equal(string.at(index), own.string.call(string, index), `${index}`);
  }
  assert.deepEqual(Object.keys([1]), ["0"]);
});

for (const [what, storage] of Object.entries({
  "there is none": { value: null },
  "it is forbidden": { get: () => { throw new Error("SecurityError"); } },
  "it cannot be read": { value: { get length() { throw new Error("corrupted"); } } },
})) {
  test(`nothing is kept, and whoever wants to keep something hears so, where ${what}`, () => {
    globalThis.window = Object.defineProperty({}, "localStorage", storage);
    const kept = browserStorage();
    assert.throws(() => kept.setItem("a", "1"));
    kept.removeItem("a");
    assert.deepEqual([kept.getItem("a"), kept.length, kept.key(0)], [null, 0, null]);
  });
}

test("a database that never answers is not waited for", async () => {
  globalThis.indexedDB = { open: () => ({ addEventListener: () => {} }) };
  globalThis.IDBRequest ??= class {};
  const shelf = await openShelf("hangs", 10);
  assert.equal(shelf.durable.value, false);
  await shelf.add({ op: "one", owner: "ann" });
  assert.deepEqual((await shelf.all("ann")).map(({ op }) => op), ["one"]);
});
