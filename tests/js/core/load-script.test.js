import assert from "node:assert/strict";
import { test } from "node:test";
import { loadScript } from "../../../static/src/core/screen/load-script.js";

test("a script that did not come is fetched again, less and less often, until it is there", () => {
  const scripts = [];
  const waits = [];
  let failures = 0;
  const page = {
    createElement: () => ({ remove() { scripts.splice(scripts.indexOf(this), 1); } }),
    head: { append: (script) => scripts.push(script) },
  };
  loadScript("/static/later.js", { page, onFailure: () => (failures += 1), later: (run, wait) => (waits.push(wait), run()) });
  for (let time = 0; time < 12; time += 1) scripts[0].onerror();
  assert.deepEqual([scripts.length, scripts[0].src, failures], [1, "/static/later.js", 12]);
  assert.ok(waits[0] <= 500 && waits.at(-1) >= 5_000 && waits.at(-1) <= 10_000, String(waits));
});
