import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { createTheme, drawIn } from "../../../static/src/core/screen/theme.js";

const store = (kept = {}) => ({ kept, getItem: (key) => kept[key] ?? null, setItem: (key, value) => (kept[key] = value) });

describe("light or dark", () => {
  afterEach(() => delete globalThis.document);

  it("is as the device, until somebody chooses for one kind of screen", () => {
    const kept = store();
    assert.equal(createTheme("stage", kept).theme.value, "device");
    createTheme("stage", kept).choose("light");
    assert.deepEqual(kept.kept, { "theme-stage": "light" });
    assert.equal(createTheme("stage", kept).theme.value, "light");
    assert.equal(createTheme("board", kept).theme.value, "device");
    assert.equal(createTheme("board", store({ "theme-board": "mauve" })).theme.value, "device");
  });

  it("goes round by its key: light, dark, as the device", () => {
    const { theme, next } = createTheme("stage", store());
    const seen = [1, 2, 3].map(() => (next(), theme.value));
    assert.deepEqual(seen, ["light", "dark", "device"]);
  });

  it("follows what another window chose for the same screen", () => {
    const { theme, heard } = createTheme("stage", store());
    heard({ key: "theme-board", newValue: "dark" });
    assert.equal(theme.value, "device");
    heard({ key: "theme-stage", newValue: "dark" });
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
