import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { createReader, get } from "../../../static/src/core/sending/get.js";
import { LONGEST } from "../../../static/src/core/sending/fetch-within.js";
import { post } from "../../../static/src/core/sending/post.js";

const real = { fetch: globalThis.fetch, document: globalThis.document };
const soon = () => new Promise(setImmediate);

/** A line that takes every question and answers none, as after a laptop slept or behind a proxy that died. */
const swallows = (_path, { signal }) => new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(new Error("aborted"))));

describe("a question on a line that has died", () => {
  afterEach(() => Object.assign(globalThis, real));

  it("is given up: who reads is told, who posts has no answer", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    globalThis.fetch = /** @type {any} */ (swallows);
    globalThis.document = /** @type {any} */ ({ querySelector: () => null });
    const read = get("/r/w/desk.json").then(() => "read", () => "given up");
    const posted = post("/b/w/qr", {});
    test.mock.timers.tick(LONGEST);
    assert.deepEqual([await read, await posted], ["given up", null]);
  });

  it("is given up too when the answer begins and never ends", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    globalThis.fetch = /** @type {any} */ (async (path, options) => ({ ok: true, json: () => swallows(path, options) }));
    const read = get("/r/w/desk.json").then(() => "read", () => "given up");
    await soon();
    test.mock.timers.tick(LONGEST);
    assert.equal(await read, "given up");
  });
});

describe("what is read when somebody looks at it", () => {
  /** A reader whose server does this at every question, in turn. */
  function aReader(...answers) {
    const waits = [];
    const later = (run, wait) => (waits.push(wait), setImmediate(run));
    const read = () => {
      const next = answers.shift();
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    };
    return { read: createReader({ read, later }), waits };
  }

  it("is asked for again until an answer comes", async () => {
    const { read, waits } = aReader(new Error("silence"), new Error("silence"), { findings: [] });
    assert.deepEqual(await read("/r/w/checks.json"), { findings: [] });
    assert.deepEqual(waits, [1_000, 2_000]);
  });

  it("is not asked for again once something else is", async () => {
    const { read } = aReader(new Error("silence"), "new");
    const [first, second] = await Promise.all([read("/old"), read("/new")]);
    assert.deepEqual([first, second], [null, "new"]);
  });

  it("is not asked for again where the server says no", async () => {
    globalThis.fetch = /** @type {any} */ (async () => ({ ok: false, status: 403 }));
    assert.equal(await createReader()("/r/w/checks.json"), null);
    Object.assign(globalThis, real);
  });
});
