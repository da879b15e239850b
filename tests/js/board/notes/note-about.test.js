import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createDesk } from "../../../../static/src/board/desk.js";
import { aboutNow, aboutOffered, aboutTheStage, forgetAbout, holdAbout, notAboutThis } from "../../../../static/src/board/notes/note-about.js";
import { aCard, aCluster, aRound, aWorkshop } from "../../builders.js";

/** A desk of somebody who writes while Ann, with card c1, speaks; `shows` puts another card on the stage. */
function aScribe() {
  const live = { state: { value: null } };
  const shows = (card, queue = { order: ["p1", "p2"], at: 0 }) =>
    (live.state.value = {
      workshop: aWorkshop({ spotlight: card && { card } }), rounds: { r1: aRound({ queue }) },
      cards: { c1: aCard(), c2: aCard({ id: "c2" }) }, clusters: { g1: aCluster() },
    });
  shows("c1");
  const desk = createDesk({ workshop: "w1", role: "scribe" }, live);
  const offered = () => aboutOffered(desk, live.state.value);
  return { desk, shows, offered, about: () => aboutNow(desk, live.state.value) };
}

describe("what the next note is about", () => {
  it("is the card of who speaks", () => {
    const { about, shows } = aScribe();
    assert.deepEqual(about(), { card: "c1" });
    shows("c2");
    assert.deepEqual(about(), { card: "c2" });
    shows(null);
    assert.equal(about(), null);
  });

  it("is the round when nobody speaks in turn", () => {
    const { about, shows } = aScribe();
    shows("c1", null);
    assert.equal(about(), null);
  });

  it("stays what it was when typing began, though the next one speaks", () => {
    const { desk, about, shows } = aScribe();
    holdAbout(desk, "W");
    shows("c2");
    holdAbout(desk, "We");
    assert.deepEqual(about(), { card: "c1" });
    holdAbout(desk, "");
    assert.deepEqual(about(), { card: "c2" });
  });

  it("stays the round when typing began before somebody spoke", () => {
    const { desk, about, shows } = aScribe();
    shows(null);
    holdAbout(desk, "W");
    shows("c1");
    assert.equal(about(), null);
  });

  it("is offered what is large on the stage when nobody speaks in turn, and stays that as long as it is large", () => {
    const { desk, about, offered, shows } = aScribe();
    shows("c1", null);
    assert.deepEqual([about(), offered()], [null, { card: "c1" }]);
    aboutTheStage(desk, { card: "c1" });
    assert.deepEqual([about(), offered()], [{ card: "c1" }, null]);
    holdAbout(desk, "W");
    forgetAbout(desk);
    assert.deepEqual(about(), { card: "c1" }, "also for the next note");
    shows("c2", null);
    assert.deepEqual([about(), offered()], [null, { card: "c2" }]);
    desk.live.state.value.workshop.spotlight = { cluster: "g1" };
    assert.deepEqual(offered(), { cluster: "g1" });
    desk.live.state.value.workshop.spotlight = { cluster: "gone" };
    assert.equal(offered(), null);
  });

  it("follows who speaks after one that was let go, unless something is typed", () => {
    const { desk, about, offered, shows } = aScribe();
    notAboutThis(desk);
    assert.deepEqual([about(), offered()], [null, { card: "c1" }]);
    shows("c2");
    assert.deepEqual(about(), { card: "c2" });
    holdAbout(desk, "W");
    notAboutThis(desk);
    shows("c1");
    assert.deepEqual([about(), offered()], [null, { card: "c1" }]);
    aboutTheStage(desk, { card: "c1" });
    assert.deepEqual(about(), { card: "c1" }, "what is typed moves only by one's own hand");
  });

  it("is the round when the card or the cluster is gone meanwhile", () => {
    const { desk, about } = aScribe();
    holdAbout(desk, "W");
    desk.live.state.value = { ...desk.live.state.value, cards: {} };
    assert.equal(about(), null);
    desk.noteAbout.value = { cluster: "g1" };
    assert.deepEqual(about(), { cluster: "g1" });
    desk.live.state.value = { ...desk.live.state.value, clusters: {} };
    assert.equal(about(), null);
  });

  it("can be chosen, and can be left out for one note", () => {
    const { desk, about } = aScribe();
    notAboutThis(desk);
    assert.equal(about(), null);
    desk.noteAbout.value = { card: "c2" };
    assert.deepEqual(about(), { card: "c2" });
    forgetAbout(desk);
    assert.deepEqual(about(), { card: "c1" });
  });
});
