import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { signal } from "@preact/signals-core";
import { keepAwake } from "../../../static/src/core/screen/wake-lock.js";

const turns = async () => {
  for (let turn = 0; turn < 10; turn += 1) await null;
};

/** A browser that keeps its screen on, and a page in it. */
function aBrowser() {
  const page = new EventTarget();
  page.visibilityState = "visible";
  const browser = {
    page,
    held: 0,
    refuses: false,
    async request(kind) {
      assert.equal(kind, "screen");
      if (browser.refuses) throw new DOMException("low battery", "NotAllowedError");
      browser.held += 1;
      const lock = new EventTarget();
      lock.release = async () => {
        browser.held -= 1;
        lock.dispatchEvent(new Event("release"));
      };
      browser.lock = lock;
      return lock;
    },
    async goes(state) {
      page.visibilityState = state;
      // A browser lets go by itself before it tells that the page is hidden.
      if (state === "hidden" && browser.held) await browser.lock.release();
      page.dispatchEvent(new Event("visibilitychange"));
      await turns();
    },
  };
  return browser;
}

describe("a screen that stays on", () => {
  let browser;
  let before;

  beforeEach(() => {
    browser = aBrowser();
    before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
    Object.defineProperty(globalThis, "navigator", { value: { wakeLock: browser }, configurable: true });
    globalThis.document = browser.page;
  });
  afterEach(() => {
    if (before) Object.defineProperty(globalThis, "navigator", before);
    else delete globalThis.navigator;
    delete globalThis.document;
  });

  it("is held once, as long as it is wanted", async () => {
    const wanted = signal(false);
    keepAwake(() => wanted.value);
    await turns();
    assert.equal(browser.held, 0);
    wanted.value = true;
    await turns();
    assert.equal(browser.held, 1);
    wanted.value = false;
    await turns();
    assert.equal(browser.held, 0);
  });

  it("is held again when the page comes back into sight", async () => {
    keepAwake(() => true);
    await turns();
    await browser.goes("hidden");
    assert.equal(browser.held, 0);
    await browser.goes("visible");
    assert.equal(browser.held, 1);
  });

  it("is let go of when it is no longer wanted by the time the browser has answered", async () => {
    const wanted = signal(true);
    keepAwake(() => wanted.value);
    wanted.value = false;
    await turns();
    assert.equal(browser.held, 0);
  });

  it("asks once where the battery forbids it, and again when the page comes back", async () => {
    browser.refuses = true;
    keepAwake(() => true);
    await turns();
    browser.refuses = false;
    await turns();
    assert.equal(browser.held, 0);
    await browser.goes("hidden");
    await browser.goes("visible");
    assert.equal(browser.held, 1);
  });

  it("does nothing in a browser without it", () => {
    navigator.wakeLock = undefined;
    keepAwake(() => assert.fail("nothing is asked"));
  });
});
