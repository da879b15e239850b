import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { createDesk } from "../../../static/src/board/desk.js";
import { screenTools } from "../../../static/src/board/screen-tools.js";
import { toggleFullScreen } from "../../../static/src/core/screen/full-screen.js";
import { wordsIn } from "../views.js";

const tools = () => wordsIn(screenTools(createDesk({ workshop: "w1", role: "facilitator" }, { state: { value: null } })));

describe("the button that fills the screen", () => {
  afterEach(() => delete globalThis.document);

  it("is there where the browser lets a page do so", () => {
    let filled = 0;
    globalThis.document = { fullscreenEnabled: true, documentElement: { requestFullscreen: () => (filled += 1, Promise.resolve()) } };
    assert.match(tools(), /Full screen/);
    toggleFullScreen();
    assert.equal(filled, 1);
  });

  it("is not there on an iPhone, and its key does nothing", () => {
    globalThis.document = { documentElement: {} };
    assert.doesNotMatch(tools(), /Full screen/);
    toggleFullScreen();
  });
});
