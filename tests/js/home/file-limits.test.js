import assert from "node:assert/strict";
import { test } from "node:test";
import { refuseLargeFiles } from "../../../static/src/home/file-limits.js";

test("a file larger than its form takes is refused where it is chosen, and the next one is not", () => {
  let chosen = () => {};
  const said = [];
  const field = {
    dataset: { most: "10", tooLarge: "At most 10 bytes." },
    files: [],
    addEventListener: (_name, listener) => (chosen = listener),
    setCustomValidity: (words) => said.push(words),
    reportValidity() {},
  };
  refuseLargeFiles(/** @type {any} */ ({ querySelectorAll: () => [field] }));
  for (const files of [[{ size: 11 }], [{ size: 10 }], []]) {
    field.files = files;
    chosen();
  }
  assert.deepEqual(said, ["At most 10 bytes.", "", ""]);
});
