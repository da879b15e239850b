import assert from "node:assert/strict";
import { test } from "node:test";
import { createDrafts } from "../../../static/src/core/sending/drafts.js";

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

test("what finds no place in the browser stays for this page, which says so until it is sent", () => {
  const storage = aStorage();
  const drafts = createDrafts("p1", storage);
  drafts.write("r1", { text: "een" });
  const { setItem } = storage;
  storage.setItem = () => {
    throw new Error("QuotaExceededError");
  };
  assert.equal(drafts.passing.value, false);
  drafts.write("r1", { text: "een boom" });
  drafts.write("r2", { text: "een brug" });
  assert.deepEqual([drafts.read("r1"), drafts.rounds(), drafts.passing.value], [{ text: "een boom" }, ["r1", "r2"], true]);
  drafts.forget("r2");
  assert.deepEqual([drafts.read("r2"), drafts.passing.value], [{}, true], "the other one");
  storage.setItem = setItem;
  drafts.write("r1", { text: "een boom in bloei" });
  assert.deepEqual([createDrafts("p1", storage).read("r1"), drafts.passing.value], [{ text: "een boom in bloei" }, false]);
});

test("storage that is forbidden does not stop the writing", () => {
  const forbidden = () => {
    throw new Error("SecurityError");
  };
  const drafts = createDrafts("p1", { getItem: forbidden, setItem: forbidden, removeItem: forbidden });
  drafts.write("r1", { text: "een boom" });
  assert.deepEqual(drafts.read("r1"), { text: "een boom" });
  drafts.forget("r1");
  assert.deepEqual(drafts.read("r1"), {});
});

const DAY = 86_400_000;

/** Drafts of a participant on this day. */
const on = (day, storage, participant = "p1") => createDrafts(participant, storage, () => day * DAY);

test("a week after the workshop its drafts are forgotten, whoever uses the phone then", () => {
  const storage = aStorage();
  on(0, storage).write("r1", { text: "een boom" });
  on(0, storage, "p2").write("r1", { text: "een brug" });
  on(1, storage).ended(1 * DAY);
  assert.deepEqual(on(7.9, storage).read("r1"), { text: "een boom" });
  on(8.1, storage, "p3");
  assert.deepEqual([on(8.1, storage).rounds(), on(8.1, storage, "p2").rounds()], [[], ["r1"]]);
});

test("a page that learns late that the workshop ended forgets at once", () => {
  const storage = aStorage();
  const drafts = on(20, storage);
  drafts.write("r1", { text: "een boom" });
  drafts.ended(2 * DAY);
  assert.deepEqual([drafts.rounds(), storage.kept.size], [[], 0]);
});

test("what is written in a workshop whose end this phone never saw is forgotten a month after it was touched", () => {
  const storage = aStorage();
  on(0, storage).write("r1", { text: "een boom" });
  on(20, storage).write("r2", { text: "een brug" });
  assert.deepEqual(on(29, storage).rounds(), ["r1", "r2"]);
  assert.deepEqual(on(31, storage).rounds(), ["r2"]);
});

test("a draft of before, and one that is not ours to read, get their time too, and other things stay", () => {
  const storage = aStorage();
  storage.setItem("facilitate:draft:p1:r1", JSON.stringify({ text: "een boom" }));
  storage.setItem("facilitate:draft:p1:r2", "half a {");
  storage.setItem("facilitate:zoom", "2");
  assert.deepEqual(on(0, storage).read("r1"), { text: "een boom" });
  on(31, storage);
  assert.deepEqual([...storage.kept.keys()], ["facilitate:zoom"]);
});

test("a workshop that goes on after its end keeps what is written from then on", () => {
  const storage = aStorage();
  on(0, storage).ended(0);
  on(1, storage).write("r1", { text: "een boom" });
  assert.deepEqual(on(20, storage).read("r1"), { text: "een boom" });
});

test("a clock that is set only after something was written costs nothing of it", () => {
  const storage = aStorage();
  on(1, storage).write("r1", { text: "een boom" });
  assert.deepEqual(on(20_000, storage).read("r1"), { text: "een boom" });
  assert.deepEqual(on(20_031, storage).rounds(), []);
});

test("the workshop's end counts by the server's clock, however far this device's is off", () => {
  const storage = aStorage();
  const ahead = on(120, storage);
  ahead.write("r1", { text: "een boom" });
  ahead.ended(99 * DAY, 100 * DAY);
  assert.deepEqual(on(125.9, storage).read("r1"), { text: "een boom" });
  assert.deepEqual(on(126.1, storage).rounds(), []);
});

test("storage that breaks stops nothing", () => {
  const broken = { length: 1, key: () => "facilitate:draft:p1:r1", getItem: () => { throw new Error("no"); }, setItem: () => { throw new Error("full"); }, removeItem: () => { throw new Error("no"); } };
  const drafts = createDrafts("p1", broken);
  drafts.write("r1", { text: "een boom" });
  drafts.ended(0);
  assert.deepEqual(drafts.read("r1"), { text: "een boom" });
});

test("what another tab of the same person writes is told by its round", () => {
  const tabs = new EventTarget();
  const told = [];
  createDrafts("p1", aStorage()).onOtherTab((round) => told.push(round), tabs);
  for (const key of ["facilitate:draft:p1:r1", "facilitate:draft:p2:r1", "theme", null]) tabs.dispatchEvent(Object.assign(new Event("storage"), { key }));
  assert.deepEqual(told, ["r1"]);
});
