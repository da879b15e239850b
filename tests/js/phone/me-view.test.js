import assert from "node:assert/strict";
import { test } from "node:test";
import { signal } from "@preact/signals-core";
import { meView } from "../../../static/src/phone/states/me-view.js";
import { wordsIn } from "../views.js";

test("what was wrong with a name is not said of the next one that is typed", () => {
  globalThis.FormData = /** @type {any} */ (class { get() { return "An"; } });
  const change = { state: "refused", op: "o", error: { field: "name", message: "At most 60 characters." } };
  const phone = /** @type {any} */ ({
    me: signal({ name: "An".repeat(40), organisation: "", change }),
    drafts: { read: () => ({}), write() {} },
  });
  const view = meView(phone);
  assert.match(wordsIn(view), /At most 60 characters\./);
  const [, typed] = /** @type {any} */ (view).values;
  typed({ target: { name: "name" }, currentTarget: {} });
  assert.doesNotMatch(wordsIn(meView(phone)), /At most 60 characters\./);
});
