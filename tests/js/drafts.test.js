import assert from "node:assert/strict";
import { test } from "node:test";
import { createDrafts } from "../../static/src/core/drafts.js";

function aStorage() {
  const kept = new Map();
  return { kept, get length() { return kept.size; }, key: (index) => [...kept.keys()][index], getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key) };
}

test("a draft is there again after a reload", () => {
  const storage = aStorage();
  createDrafts("p1", storage).write("r1", { text: "een boom" });
  assert.deepEqual(createDrafts("p1", storage).read("r1"), { text: "een boom" });
});

test("drafts of other rounds and other participants are apart", () => {
  const storage = aStorage();
  createDrafts("p1", storage).write("r1", { text: "een boom" });
  assert.deepEqual([createDrafts("p1", storage).read("r2"), createDrafts("p2", storage).read("r1")], [{}, {}]);
});

test("a forgotten draft leaves nothing behind", () => {
  const storage = aStorage();
  const drafts = createDrafts("p1", storage);
  drafts.write("r1", { text: "een boom" });
  drafts.forget("r1");
  assert.deepEqual([drafts.read("r1"), storage.kept.size], [{}, 0]);
});

test("one can ask which rounds have a draft of this participant", () => {
  const storage = aStorage();
  createDrafts("p1", storage).write("r1", { text: "een boom" });
  createDrafts("p1", storage).write("r3", { text: "een brug" });
  createDrafts("p2", storage).write("r2", { text: "een kompas" });
  assert.deepEqual(createDrafts("p1", storage).rounds(), ["r1", "r3"]);
});

test("a draft that cannot be read counts as none", () => {
  const storage = aStorage();
  const drafts = createDrafts("p1", storage);
  for (const damaged of ["{", "null", '"text"']) {
    storage.getItem = () => damaged;
    assert.deepEqual(drafts.read("r1"), {});
  }
});

test("storage that is full or forbidden does not stop the writing", () => {
  const full = () => {
    throw new Error("QuotaExceededError");
  };
  const drafts = createDrafts("p1", { getItem: full, setItem: full, removeItem: full });
  drafts.write("r1", { text: "een boom" });
  drafts.forget("r1");
  assert.deepEqual(drafts.read("r1"), {});
});
