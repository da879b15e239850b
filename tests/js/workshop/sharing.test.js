import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { signal } from "@preact/signals-core";

import { hearWhoJoined, joinedText, SEEN_FOR, tellWhoJoined } from "../../../static/src/leading/other-leaders.js";
import { linksFor } from "../../../static/src/workshop/link-selectors.js";
import { createTextSize, SIZES } from "../../../static/src/wall/text-size.js";

const link = (id, over = {}) => ({
  id, role: "facilitator", screen: "board", label: "", devices: 0, created_at: 1, used_at: null, revoked_at: null, ...over,
});
const state = (...links) => ({ links: Object.fromEntries(links.map((one) => [one.id, one])) });
const ids = (links) => links.map(({ id }) => id);

describe("the links of a role", () => {
  it("are in the order in which they were made", () => {
    assert.deepEqual(ids(linksFor(state(link("b", { created_at: 2 }), link("a")), "facilitator")), ["a", "b"]);
  });

  it("are not those of the remote control, which lead as well", () => {
    const both = state(link("board"), link("hand", { screen: "remote" }));
    assert.deepEqual(ids(linksFor(both, "facilitator")), ["board"]);
    assert.deepEqual(ids(linksFor(both, "remote")), ["hand"]);
  });

  it("are gone once they were withdrawn", () => {
    assert.deepEqual(linksFor(state(link("a", { revoked_at: 5 })), "facilitator"), []);
  });
});

describe("the words for another device that leads", () => {
  it("name its link when it has a name", () => {
    assert.match(joinedText({ role: "facilitator", label: "laptop 2" }), /laptop 2/);
    assert.doesNotMatch(joinedText({ role: "facilitator", label: "" }), /link/);
    assert.match(joinedText({ role: "host", label: "" }), /server/);
  });

  /** A page that can be looked at or not, and a stream that tells it things. */
  function aPage(test, visibilityState) {
    const page = Object.assign(new EventTarget(), { visibilityState });
    globalThis.document = page;
    test.after(() => delete globalThis.document);
    const hears = [];
    return { page, live: { on: (_name, hear) => hears.push(hear) }, tell: (hint) => hears.forEach((hear) => hear(hint)) };
  }

  it("wait until the page is looked at", (test) => {
    const { page, live, tell } = aPage(test, "hidden");
    const shown = [];
    hearWhoJoined(live, (text) => shown.push(text));
    tell({ type: "joined", role: "host", label: "" });
    page.dispatchEvent(new Event("visibilitychange"));
    assert.deepEqual(shown, []);
    page.visibilityState = "visible";
    page.dispatchEvent(new Event("visibilitychange"));
    assert.equal(shown.length, 1);
  });

  it("go after they were seen for a while", (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { live, tell } = aPage(test, "visible");
    const desk = { leads: true, live, messages: signal([]) };
    tellWhoJoined(desk);
    tell({ type: "joined", role: "host", label: "" });
    assert.equal(desk.messages.value.length, 1);
    test.mock.timers.tick(SEEN_FOR);
    assert.deepEqual(desk.messages.value, []);
  });
});

describe("the letters of the wall", () => {
  const aShelf = (value = null) => {
    const kept = { value };
    return { kept, getItem: () => kept.value, setItem: (_key, next) => (kept.value = next) };
  };

  it("grow and shrink between the smallest and the largest", () => {
    const size = createTextSize(aShelf());
    for (let time = 0; time < 10; time++) size.larger();
    assert.equal(size.step.value, SIZES - 1);
    for (let time = 0; time < 10; time++) size.smaller();
    assert.equal(size.step.value, 0);
  });

  it("are remembered", () => {
    const shelf = aShelf();
    createTextSize(shelf).larger();
    assert.equal(createTextSize(shelf).step.value, 2);
  });

  it("have their usual size where nothing, or nonsense, is kept", () => {
    for (const value of [null, "huge", "99", "-1"]) assert.equal(createTextSize(aShelf(value)).step.value, 1);
    assert.equal(createTextSize({ getItem: () => null, setItem: () => {} }).step.value, 1);
  });
});
