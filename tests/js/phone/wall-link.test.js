import assert from "node:assert/strict";
import { test } from "node:test";
import { signal } from "@preact/signals-core";
import { hasToSend, leave, watchWallLink } from "../../../static/src/phone/wall-link.js";
import { aPhone as aPairsPhone, refuses, settle, takes } from "./a-shared-phone.js";

globalThis.document ??= /** @type {any} */ ({ getElementById: () => null });

/** A phone with these commands in its outbox, and what it set off. */
function aPhone({ entries = [], toSend = false } = {}) {
  const done = [];
  const phone = {
    stays: signal(false),
    outbox: { entries: signal(entries), flush: () => done.push("outbox") },
    shared: { toSend: signal(toSend), pump: () => done.push("draft") },
  };
  watchWallLink(/** @type {any} */ (phone));
  const follows = () => leave(/** @type {any} */ (phone), /** @type {any} */ ({ preventDefault: () => done.push("stays here") }));
  return { phone, done, follows };
}

test("with everything sent the way to the board is free", () => {
  const { phone, done, follows } = aPhone({ entries: [{ state: "refused" }] });
  follows();
  assert.deepEqual([done, phone.stays.value], [[], false]);
});

for (const waiting of [{ entries: [{ state: "device" }] }, { entries: [{ state: "sending" }] }, { toSend: true }]) {
  test(`what waits goes first, and the phone says so: ${JSON.stringify(waiting)}`, () => {
    const { phone, done, follows } = aPhone(waiting);
    follows();
    assert.deepEqual([done, phone.stays.value], [["stays here", "outbox", "draft"], true]);
    phone.outbox.entries.value = [];
    phone.shared.toSend.value = false;
    assert.deepEqual([phone.stays.value, hasToSend(/** @type {any} */ (phone))], [false, false]);
  });
}

test("a pair's phone has to send what was typed, and a card that was sent", async () => {
  const { shared, asked } = aPairsPhone();
  assert.equal(shared.toSend.value, false);
  shared.type("text", "cook");
  assert.equal(shared.toSend.value, true);
  await settle();
  await takes(asked);
  assert.equal(shared.toSend.value, false);
  shared.send();
  assert.equal(shared.toSend.value, true);
});

test("words that the server will not have hold nobody here", async () => {
  const { shared, asked } = aPairsPhone();
  shared.type("text", "cook");
  await settle();
  await refuses(asked, { code: "too_long", field: "text" });
  assert.equal(shared.toSend.value, false);
});
