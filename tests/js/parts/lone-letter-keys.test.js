import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { signal } from "@preact/signals-core";
import { createCare } from "../../../static/src/parts/lone-letter-keys.js";
import { coverInTheNextRound } from "../../../static/src/board/rounds/peek-at-covered.js";
import { aRound, aWorkshop } from "../builders.js";

describe("a key that moves the whole room on", () => {
  /** Keys with the milliseconds at which they are pressed -> those that did something. */
  function pressed(test, ...keys) {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const care = createCare();
    const done = [];
    let now = 0;
    for (const [key, at] of keys) {
      test.mock.timers.tick(at - now);
      now = at;
      care.heard({ key, timeStamp: at });
      if (key === "n") care.act(() => done.push(at));
    }
    test.mock.timers.tick(1_000);
    return done;
  }

  it("works when it stands alone", (test) => {
    assert.deepEqual(pressed(test, ["x", 0], ["?", 400], ["n", 500], ["Shift", 600]), [500]);
  });

  it("means nothing within a word", (test) => {
    assert.deepEqual(pressed(test, ["n", 0], ["i", 120], ["e", 240], ["n", 380]), []);
  });

  for (const sign of [" ", ",", "'", "3"]) it(`means nothing in front of “${sign}” either`, (test) => assert.deepEqual(pressed(test, ["n", 0], [sign, 120]), []));

  it("tells the word that it is part of", () => {
    const care = createCare();
    const words = [["n", 0], ["u", 100], [" ", 250], ["d", 400], ["e", 900], [" ", 1500], ["x", 1600]].map(([key, timeStamp]) => {
      care.heard({ key, timeStamp });
      return care.word();
    });
    assert.deepEqual(words, ["", "nu", "nu ", "nu d", "", "", ""]);
  });

  it("acts at once, several times in a row, where nobody else sees it", () => {
    const care = createCare();
    let done = 0;
    for (const at of [0, 100, 200]) {
      care.heard({ key: "z", timeStamp: at });
      care.act(() => (done += 1), true);
    }
    assert.deepEqual([done, care.word()], [3, ""]);
    care.heard({ key: "e", timeStamp: 300 });
    assert.equal(care.word(), "ze");
  });

  it("acts once it stands alone, and twice in a row is no word, where the room sees it", (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const care = createCare();
    let done = 0;
    const press = (key, timeStamp) => (care.heard({ key, timeStamp }), key === "z" && care.act(() => (done += 1)));
    press("z", 0);
    press("e", 100);
    test.mock.timers.tick(1_000);
    assert.equal(done, 0, "a word that begins with it");
    press("z", 2_000);
    press("z", 2_150);
    assert.equal(care.word(), "");
    test.mock.timers.tick(1_000);
    assert.equal(done, 1);
  });

  it("is no word when it comes twice, but for a letter that a word begins with twice", (test) => {
    assert.deepEqual(pressed(test, ["n", 0], ["n", 150]), [150], "it acts once");
    const care = createCare();
    for (const timeStamp of [0, 150]) care.heard({ key: "o", timeStamp });
    assert.equal(care.word(), "oo", "as in ook");
  });

  it("is no letter in the field that it opened a moment ago", () => {
    const care = createCare();
    care.heard({ key: "w", timeStamp: 0 });
    assert.deepEqual([150, 500].map((timeStamp) => care.isAgain({ key: "w", timeStamp })), [true, false]);
    assert.equal(care.isAgain({ key: "e", timeStamp: 150 }), false);
  });

  it("begins no word after it was meant as a key, nor does a sign", () => {
    const care = createCare();
    care.heard({ key: "x", timeStamp: 0 });
    care.forget();
    care.heard({ key: "3", timeStamp: 100 });
    assert.equal(care.word(), "");
    let done = 0;
    care.heard({ key: "/", timeStamp: 900 });
    care.act(() => (done += 1));
    assert.equal(done, 1, "at once");
  });
});

describe("a screen that looks", () => {
  it("lies face down again in another round, and when the cards are covered again", () => {
    const at = (round, revealed) => ({
      workshop: aWorkshop({ round }), rounds: { r1: aRound({ showing: "later", revealed }), r2: aRound({ id: "r2", position: 1 }) }, cards: {}, lenses: {},
    });
    const desk = { leads: true, round: signal(null), looking: signal(true), live: { state: signal(at("r1", false)) } };
    coverInTheNextRound(desk);
    desk.live.state.value = at("r1", true);
    assert.equal(desk.looking.value, true, "what everybody sees need not be covered");
    desk.live.state.value = at("r1", false);
    assert.equal(desk.looking.value, false);
    desk.looking.value = true;
    desk.live.state.value = at("r2", false);
    assert.equal(desk.looking.value, false);
  });
});
