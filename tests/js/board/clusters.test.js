import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { signal } from "@preact/signals-core";
import { behindWhich } from "../../../static/src/board/clusters/cluster-order.js";
import { caretOf, finishWriting, leaveField, startWriting, typed } from "../../../static/src/leading/cluster-writing.js";
import { coverChoices } from "../../../static/src/board/clusters/cover-choices.js";
import { emojiIn } from "../../../static/src/parts/one-emoji.js";
import { readPages } from "../../../static/src/board/history/history.js";
import { turnWord, whoDid } from "../../../static/src/board/history/history-panel.js";
import { nextLens } from "../../../static/src/board/lenses/lenses.js";
import { holdersOf } from "../../../static/src/board/drawing/passing-marks.js";
import { lensOnStage } from "../../../static/src/workshop/selectors.js";
import { aCard, aRound, aWorkshop } from "../builders.js";

const aCluster = (over = {}) => ({ id: "g1", lens: "l1", title: "Bomen", order: "a", colour: "leaf", emoji: "", summary: "", folded: false, locked: false, ...over });

describe("a cluster's place", () => {
  const ids = ["a", "b", "c"];

  it("is behind the one before the last, behind the next, or first", () => {
    assert.equal(behindWhich(ids, "c", "left"), "a");
    assert.equal(behindWhich(ids, "b", "left"), null);
    assert.equal(behindWhich(ids, "a", "right"), "b");
    assert.equal(behindWhich(ids, "c", "first"), null);
  });

  it("has an end on either side", () => {
    assert.equal(behindWhich(ids, "a", "left"), undefined);
    assert.equal(behindWhich(ids, "a", "first"), undefined);
    assert.equal(behindWhich(ids, "c", "right"), undefined);
    assert.equal(behindWhich(ids, "gone", "left"), undefined);
  });
});

describe("a cluster's cover", () => {
  it("is what it has, what its title suggests, what its cards wear", () => {
    const words = { boom: "🌳 🌲", brug: "🌉" };
    const cards = [aCard({ emoji: "🌱" }), aCard({ emoji: "🌳" }), aCard({ emoji: "" })];
    assert.deepEqual(coverChoices(words, aCluster({ emoji: "🎈" }), cards), ["🎈", "🌳", "🌲", "🌱"]);
    assert.deepEqual(coverChoices(null, aCluster(), cards), ["🌱", "🌳"]);
  });

  it("may be any emoji, and no other sign", () => {
    for (const emoji of ["🌳", "👩🏽‍🚒", "🇧🇪", "❤️", "3️⃣"]) assert.equal(emojiIn(` ${emoji} boom`), emoji);
    assert.equal(emojiIn("boom 3"), "");
  });
});

describe("writing the sentence about a cluster", () => {
  const aDesk = (...answers) => {
    const asked = [];
    const request = async (name, payload) => (asked.push([name, payload]), answers.shift());
    const state = { value: { clusters: { g1: aCluster({ summary: "Van hen" }) } } };
    return { asked, live: { request, state, reached: async () => {} }, messages: signal([]), summarising: signal(null) };
  };

  it("is kept once the server has it", async () => {
    const desk = aDesk({ ok: true, rev: 2 });
    startWriting(desk, desk.summarising, aCluster(), "summary");
    await finishWriting(desk, desk.summarising, "summary", " Alles groeit. ");
    assert.equal(desk.asked[0][0], "cluster.summarise");
    assert.equal(desk.asked[0][1].summary, "Alles groeit.");
    assert.equal(desk.asked[0][1].was, "");
    assert.equal(desk.summarising.value, null);
  });

  it("shows what somebody wrote meanwhile, and keeps what was typed", async () => {
    const desk = aDesk({ ok: false, error: { code: "conflict", message: "", current: "Net nog van hen" } }, { ok: true, rev: 3 });
    startWriting(desk, desk.summarising, aCluster(), "summary");
    await finishWriting(desk, desk.summarising, "summary", "Van mij");
    assert.deepEqual(desk.summarising.value, { cluster: "g1", was: "Net nog van hen", text: "Van mij", conflict: "Net nog van hen" });
    await finishWriting(desk, desk.summarising, "summary", "Van mij");
    assert.equal(desk.asked[1][1].was, "Net nog van hen");
    assert.equal(desk.summarising.value, null);
  });

  it("keeps in a message what was typed where somebody went on to another one", async () => {
    const conflict = { ok: false, error: { code: "conflict", message: "", current: "Van hen" } };
    const desk = aDesk(conflict, conflict);
    startWriting(desk, desk.summarising, aCluster(), "summary");
    const sent = finishWriting(desk, desk.summarising, "summary", "Van mij");
    startWriting(desk, desk.summarising, aCluster({ id: "g2" }), "summary");
    await sent;
    assert.match(desk.messages.value[0].text, /“Van mij” was not kept/);
    await finishWriting(desk, desk.summarising, "summary", "Ook van mij");
    startWriting(desk, desk.summarising, aCluster(), "summary");
    assert.match(desk.messages.value.at(-1).text, /“Ook van mij” was not kept/, "also where a choice was still open");
  });

  it("goes on where it was when its field moves to another place on the page", async () => {
    const desk = aDesk();
    startWriting(desk, desk.summarising, aCluster(), "summary");
    const writing = desk.summarising.value;
    assert.equal(caretOf(writing), "all");
    typed(writing, "Alles gr");
    leaveField({ target: { isConnected: false, value: "Alles gr" } }, writing, (words) => finishWriting(desk, desk.summarising, "summary", words));
    await Promise.resolve();
    assert.deepEqual([desk.asked, desk.summarising.value.text, caretOf(desk.summarising.value)], [[], "Alles gr", "end"]);
  });

  it("goes out once when Enter and a click elsewhere come together", async () => {
    const desk = aDesk({ ok: true, rev: 2 });
    startWriting(desk, desk.summarising, aCluster(), "summary");
    await Promise.all([1, 2].map(() => finishWriting(desk, desk.summarising, "summary", "Alles groeit.")));
    assert.equal(desk.asked.length, 1);
  });

  it("asks nothing when nothing was changed", async () => {
    const desk = aDesk();
    startWriting(desk, desk.summarising, aCluster({ summary: "Zo" }), "summary");
    await finishWriting(desk, desk.summarising, "summary", "Zo");
    assert.deepEqual([desk.asked, desk.summarising.value], [[], null]);
  });
});

describe("ways of grouping", () => {
  const lenses = ["l1", "l2", "l3"].map((id, position) => ({ id, round: "r1", title: id, position, shown: id === "l2" }));
  const state = { workshop: aWorkshop(), rounds: { r1: aRound() }, cards: {}, lenses: Object.fromEntries(lenses.map((lens) => [lens.id, lens])) };

  it("the room sees the one that is shown, else the first", () => {
    assert.equal(lensOnStage(state, "r1").id, "l2");
    assert.equal(lensOnStage({ lenses: { l1: lenses[0], l3: lenses[2] } }, "r1").id, "l1");
    assert.equal(lensOnStage({ lenses: {} }, "r1"), null);
  });

  it("a key goes to the next, and from the last to the first", () => {
    const desk = { round: signal(null), lenses: signal({ r1: "l2" }), only: signal("g1"), announcement: signal("") };
    nextLens(desk, state);
    assert.deepEqual([desk.lenses.value.r1, desk.only.value, desk.announcement.value], ["l3", null, "Way of grouping: l3"]);
    nextLens(desk, state);
    assert.equal(desk.lenses.value.r1, "l1");
  });
});

describe("what was done", () => {
  const steps = [6, 5, 4, 3, 2, 1].map((number) => ({ id: `s${number}`, number }));
  const ask = async (before = 7) => {
    const rest = steps.filter(({ number }) => number < before);
    return { ok: true, rev: 1, steps: rest.slice(0, 2), more: rest.length > 2 };
  };

  it("is read page by page, as many as are open", async () => {
    assert.deepEqual(await readPages(ask, 2), { steps: steps.slice(0, 4), more: true, pages: 2 });
    assert.deepEqual(await readPages(ask, 9), { steps, more: false, pages: 9 });
    assert.equal(await readPages(async () => ({ ok: false, error: { code: "forbidden", message: "" } }), 1), null);
  });

  it("tells by whom", () => {
    assert.equal(whoDid({ own: true, label: "Bea", role: "facilitator" }), "You");
    assert.equal(whoDid({ own: false, label: "Bea", role: "facilitator" }), "Bea");
    assert.equal(whoDid({ own: false, label: "", role: "facilitator" }), "A facilitator");
    assert.equal(whoDid({ own: false, label: "", role: "scribe" }), "A scribe");
  });

  it("is undone, brought back or done again", () => {
    assert.equal(turnWord({ state: "done", command: "cards.place" }), "Undo this");
    assert.equal(turnWord({ state: "done", command: "cluster.remove" }), "Bring back");
    assert.equal(turnWord({ state: "undone", command: "cluster.remove" }), "Do again");
  });
});

describe("what others hold", () => {
  it("wears the name of their link", () => {
    const hands = [{ name: "Bea", cards: ["c1", "c2"], cluster: null }, { name: "", cards: [], cluster: "g1" }];
    assert.deepEqual([...holdersOf(hands)], [["c1", "Bea"], ["c2", "Bea"], ["g1", "A facilitator"]]);
  });
});
