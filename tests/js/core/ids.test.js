import assert from "node:assert/strict";
import { test } from "node:test";
import { newOp } from "../../../static/src/core/sending/ids.js";

test("an op is 22 characters of base64url, and never the same twice", () => {
  const ops = Array.from({ length: 500 }, newOp);
  assert.ok(ops.every((op) => /^[A-Za-z0-9_-]{22}$/.test(op)));
  assert.equal(new Set(ops).size, 500);
});
