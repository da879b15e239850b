import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";

import { createDesk } from "../../../static/src/board/desk.js";
import { speak, tell } from "../../../static/src/parts/messages.js";

const SILENCE = () => Promise.reject(new Error("disconnect"));
const NO = (code) => () => Promise.resolve({ ok: false, error: { code, message: "" } });
const YES = () => Promise.resolve({ ok: true, rev: 1 });

/** A desk with a server that does this at every request, in turn, and the ops that it saw. */
function aDesk(...answers) {
  const ops = [];
  const request = (_name, { op }) => {
    ops.push(op);
    return (answers.shift() ?? YES)();
  };
  return { desk: createDesk({ workshop: "w", role: "scribe" }, { request }), ops };
}

describe("a command without an answer", () => {
  const note = { kind: "note", text: "said" };

  it("is told once, near the foot of the board", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { desk } = aDesk(SILENCE, SILENCE);
    assert.equal(await speak(desk, "round.close", { round: "r1" }), null);
    assert.equal(desk.messages.value.length, 1);
    assert.equal(desk.messages.value[0].tone, "error");
  });

  it("keeps its op for the next try when it makes something", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { desk, ops } = aDesk(SILENCE, SILENCE, YES, YES);
    await speak(desk, "note.add", note, { makes: true });
    await speak(desk, "note.add", note, { makes: true });
    assert.equal(new Set(ops).size, 1);
    await speak(desk, "note.add", note, { makes: true });
    assert.equal(new Set(ops).size, 2);
  });

  for (const code of ["busy", "storage", "internal"]) {
    it(`keeps its op after ${code} too, since it may be found again`, async (test) => {
      test.mock.timers.enable({ apis: ["setTimeout"] });
      const { desk, ops } = aDesk(NO(code), YES, YES);
      await speak(desk, "note.add", { ...note, text: code }, { makes: true });
      await speak(desk, "note.add", { ...note, text: code }, { makes: true });
      assert.equal(new Set(ops).size, 1);
      await speak(desk, "note.add", { ...note, text: code }, { makes: true });
      assert.equal(new Set(ops).size, 2);
    });
  }

  it("goes out anew when it changes something, since another change may lie between", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { desk, ops } = aDesk(SILENCE, SILENCE, YES);
    await speak(desk, "card.place", { card: "c1" });
    await speak(desk, "card.place", { card: "c1" });
    assert.equal(new Set(ops).size, 2);
  });
});

describe("a message", () => {
  const { document } = globalThis;
  afterEach(() => Object.assign(globalThis, { document }));
  const texts = (desk) => desk.messages.value.map(({ text }) => text);

  it("passes only while somebody looks at the page", (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const page = Object.assign(new EventTarget(), { visibilityState: "hidden" });
    globalThis.document = /** @type {any} */ (page);
    const { desk } = aDesk();
    tell(desk, "A card was not kept.");
    test.mock.timers.tick(60_000);
    assert.deepEqual(texts(desk), ["A card was not kept."]);
    page.visibilityState = "visible";
    page.dispatchEvent(new Event("visibilitychange"));
    test.mock.timers.tick(7_000);
    assert.equal(texts(desk).length, 1, "there is time to read it");
    test.mock.timers.tick(2_000);
    assert.deepEqual(texts(desk), []);
  });

  it("that is to be read at leisure is not pushed out by others", (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { desk } = aDesk();
    tell(desk, "“Warm” was not kept.", "error", 60_000);
    for (const text of ["one", "two", "three", "four"]) tell(desk, text);
    assert.deepEqual(texts(desk), ["“Warm” was not kept.", "two", "three", "four"]);
    test.mock.timers.tick(61_000);
    assert.deepEqual(texts(desk), []);
  });
});
