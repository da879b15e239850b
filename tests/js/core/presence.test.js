import assert from "node:assert/strict";
import { test } from "node:test";
import { tellPresence } from "../../../static/src/core/stream/presence.js";

function aPage() {
  const told = [];
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  let now = 0;
  const listeners = {};
  const connection = {
    request: async (name, payload) => (told.push([name, payload]), { ok: true }),
    on: (name, listener) => (listeners[name] = listener),
  };
  tellPresence(connection, { page, clock: () => now });
  const pass = (milliseconds) => (now += milliseconds);
  return { told, page, listeners, pass, types: () => page.dispatchEvent(new Event("input")) };
}

test("who types tells it, and not at every key", () => {
  const { told, types, pass } = aPage();
  types();
  types();
  pass(1_999);
  types();
  assert.deepEqual(told, [["presence.tell", { writing: true }]]);
  pass(1);
  types();
  assert.equal(told.length, 2);
});

test("a page tells when it goes out of sight, and when it comes back", () => {
  const { told, page } = aPage();
  page.visibilityState = "hidden";
  page.dispatchEvent(new Event("visibilitychange"));
  page.visibilityState = "visible";
  page.dispatchEvent(new Event("visibilitychange"));
  assert.deepEqual(told.map(([, now]) => now), [{ awake: false }, { awake: true }]);
});

test("a page that connects while it is out of sight says so", () => {
  const { told, page, listeners } = aPage();
  listeners.connect();
  assert.deepEqual(told, []);
  page.visibilityState = "hidden";
  listeners.connect();
  assert.deepEqual(told, [["presence.tell", { awake: false }]]);
});
