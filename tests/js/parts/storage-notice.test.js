import assert from "node:assert/strict";
import { test } from "node:test";
import { nothing } from "lit-html";
import { storageNotice } from "../../../static/src/parts/storage-notice.js";

/** @param {any} view */
const words = (view) => view.values.map((/** @type {any} */ part) => part).join(" ");

test("a server that can save says nothing", () => {
  assert.equal(storageNotice([]), nothing);
});

test("of several troubles the worst is told, with what to do", () => {
  assert.match(words(storageNotice(["full", "short"])), /disk is full.*Make room/);
  assert.match(words(storageNotice(["damaged", "short"])), /damaged.*Take the report home/);
});

test("each trouble has words of its own", () => {
  const troubles = /** @type {any[]} */ (["moved", "damaged", "read_only", "full", "busy", "short"]);
  assert.equal(new Set(troubles.map((trouble) => words(storageNotice([trouble])))).size, troubles.length);
});
