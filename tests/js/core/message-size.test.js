import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { MESSAGE_BYTES, tooLarge } from "../../../static/src/core/stream/message-size.js";

test("what is larger than a message may be is refused at the field that takes most of it", () => {
  const error = tooLarge("note.add", { op: "x".repeat(22), round: "r", text: "x".repeat(MESSAGE_BYTES), about: "y" });
  assert.deepEqual([error?.code, error?.field], ["too_long", "text"]);
  assert.equal(error?.message, "This text is too long to be sent. Make it shorter.");
});

test("bytes are counted and not letters, as they travel", () => {
  assert.equal(tooLarge("note.add", { text: "x".repeat(40_000) }), null);
  assert.equal(tooLarge("note.add", { text: "é".repeat(40_000) })?.field, "text");
  assert.equal(tooLarge("note.add", { text: "\n".repeat(40_000) })?.field, "text");
});

test("many small things may be too much as well", () => {
  assert.equal(tooLarge("cards.place", { cards: Array(4_000).fill("x".repeat(22)), lens: "l" })?.field, "cards");
});

test("the number is that of the server", () => {
  const limits = readFileSync(new URL("../../../facilitate/domain/limits.py", import.meta.url), "utf8");
  const [, factor] = /^MESSAGE_BYTES = (\d+) \* 1024$/m.exec(limits) ?? [];
  assert.equal(MESSAGE_BYTES, Number(factor) * 1024);
});
