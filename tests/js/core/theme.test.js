import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { createTheme, drawIn } from "../../../static/src/core/screen/theme.js";

const store = (kept = {}) => ({ kept, getItem: (key) => kept[key] ?? null, setItem: (key, value) => (kept[key] = value) });

describe("light or dark", () => {
  afterEach(() => delete globalThis.document);

  it("is as the device, until somebody chooses for the board", () => {
    const kept = store();
    assert.equal(createTheme(kept).theme.value, "device");
    createTheme(kept).choose("light");
    assert.deepEqual(kept.kept, { "theme-board": "light" });
    assert.equal(createTheme(kept).theme.value, "light");
    assert.equal(createTheme(store({ "theme-board": "mauve" })).theme.value, "device");
  });

  it("follows what another window chose", () => {
    const { theme, heard } = createTheme(store());
    heard({ key: "zoom-board", newValue: "dark" });
    assert.equal(theme.value, "device");
    heard({ key: "theme-board", newValue: "dark" });
    assert.equal(theme.value, "dark");
  });

  it("stands on the page, and nothing does where the device decides", () => {
    const dataset = {};
    globalThis.document = { documentElement: { dataset } };
    drawIn("light");
    assert.deepEqual(dataset, { theme: "light" });
    drawIn("device");
    assert.deepEqual(dataset, {});
  });
});
