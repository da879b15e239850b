import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { signal } from "@preact/signals-core";
import { choicesOf, resultsOf, shownVote, sourceOf, turnoutOf } from "../../../static/src/workshop/vote-selectors.js";
import { turnoutWords } from "../../../static/src/parts/vote-words.js";
import { voteWall } from "../../../static/src/board/wall/vote-wall.js";
import { DENSITIES } from "../../../static/src/stage/vote-fit.js";
import { voteStage } from "../../../static/src/stage/vote-view.js";
import { useCatalogue } from "../../../static/src/core/words/i18n.js";
import { createOutbox } from "../../../static/src/core/sending/outbox.js";
import { memoryRows } from "../../../static/src/core/sending/shelf.js";
import { middleWords, ranked } from "../../../static/src/core/words/vote.js";
import { createVoting, dotsOf, leftOf, watchVoting } from "../../../static/src/phone/vote/voting.js";
import { aCluster } from "../builders.js";
import { wordsIn } from "../views.js";

globalThis.document ??= /** @type {any} */ ({ getElementById: () => null });

describe("results", () => {
  it("stand with most dots first, and in the order of the ballot where dots are equal", () => {
    assert.deepEqual(ranked(["a", "b", "c", "d"], { b: 2, c: 5, d: 2 }).map(({ id }) => id), ["c", "b", "d", "a"]);
  });

  it("have bars as long as their share of the most", () => {
    assert.deepEqual(ranked(["a", "b"], { a: 1, b: 4 }).map(({ share }) => share), [1, 0.25]);
    assert.deepEqual(ranked(["a"], {}).map(({ share }) => share), [0]);
  });

  it("have several first ones when they are equal, and none without dots", () => {
    assert.deepEqual(ranked(["a", "b", "c"], { a: 3, c: 3, b: 1 }).map(({ first }) => first), [true, true, false]);
    assert.equal(ranked(["a"], {})[0].first, false);
  });
});

describe("a vote on the board", () => {
  const vote = { id: "v", kind: "vote", ballot: ["g2", "g1", "gone"], dots: 3 };
  const state = {
    workshop: { round: "v" },
    rounds: { r: { id: "r", kind: "open" }, v: vote },
    participants: { p1: { removed: false, guest: false }, p2: { removed: true, guest: false }, p3: { removed: false, guest: true } },
    clusters: { g1: aCluster(), g2: aCluster({ id: "g2", title: "Two", colour: "leaf" }) },
    lenses: { l: { id: "l", round: "r" } },
    cards: {},
    votes: { v: { id: "v", voters: 1, dots: 3, results: null } },
  };

  it("is the one that is current or chosen, once it was opened", () => {
    assert.equal(shownVote(state)?.id, "v");
    assert.equal(shownVote(state, "r"), null);
    assert.equal(shownVote({ ...state, votes: {} }), null);
  });

  it("has what still stands on its ballot, in its order", () => {
    assert.deepEqual(choicesOf(state, vote).map(({ id }) => id), ["g2", "g1"]);
  });

  it("leaves out cards that the room may not see", () => {
    const cards = { c1: { id: "c1", text: "a boat", emoji: "", public: true }, c2: { id: "c2", text: "x", emoji: "", public: false } };
    assert.deepEqual(choicesOf({ ...state, cards }, { ...vote, ballot: ["c2", "c1"] }).map(({ text }) => text), ["a boat"]);
  });

  it("tells how many voted, of those who are in and have a phone", () => {
    assert.deepEqual(turnoutOf(state, vote), { voted: 1, all: 1 });
  });

  it("says of one that they have voted as of one, and as the language does", () => {
    const counted = turnoutWords({ ...state, votes: { v: { ...state.votes.v, voters: 0, counted: { g1: 1 } } } }, vote);
    assert.match(counted, /^0 of \d+ on their phone$/, "beside those that were counted in the room");
    const voted = (voters) => turnoutWords({ ...state, votes: { v: { ...state.votes.v, voters } } }, vote);
    assert.deepEqual([0, 1, 2].map(voted), ["0 of 1 have voted", "1 of 1 has voted", "2 of 1 have voted"]);
    const forms = ["%(num)s van de %(all)s heeft gestemd", "%(num)s van de %(all)s hebben gestemd"];
    useCatalogue({ locale: "nl", messages: { "%(num)s of %(all)s has voted": forms } });
    assert.equal(voted(1), "1 van de 1 heeft gestemd");
    useCatalogue({ locale: "en", messages: {} });
  });

  it("has no results while it is open", () => assert.equal(resultsOf(state, vote), null));

  it("has every choice with its dots once it is closed", () => {
    const closed = { ...state, votes: { v: { ...state.votes.v, results: { g1: 3 } } } };
    assert.deepEqual(resultsOf(closed, vote)?.map(({ choice, dots }) => [choice.text, dots]), [["One", 3], ["Two", 0]]);
  });

  it("says on board and stage that everything was taken off, open and closed, and not while something is there", () => {
    const SAID = /What could be voted on was taken off the board/;
    const drawn = (clusters, results) => {
      const one = { ...state, clusters, votes: { v: { ...state.votes.v, results } } };
      return [voteWall(/** @type {any} */ ({}), one, vote), voteStage(one, DENSITIES[0])].map((view) => SAID.test(wordsIn(view)));
    };
    assert.deepEqual([drawn({}, { g1: 3 }), drawn({}, null)], [[true, true], [true, true]]);
    assert.deepEqual([drawn(state.clusters, { g1: 3 }), drawn(state.clusters, null)], [[false, false], [false, false]]);
  });

  it("tells how many of the dots of a choice were counted in the room", () => {
    const closed = { ...state, votes: { v: { ...state.votes.v, results: { g1: 3 }, counted: { g1: 2 } } } };
    assert.deepEqual(resultsOf(closed, vote)?.map(({ counted }) => counted), [2, 0]);
    for (const view of [voteWall(/** @type {any} */ ({}), closed, vote), voteStage(closed, DENSITIES[0])]) assert.match(wordsIn(view), /2 of them counted in the room/);
  });

  it("has bars of what was counted in the room alone", () => {
    const closed = { ...state, votes: { v: { id: "v", voters: 0, dots: 0, results: { g1: 3 }, counted: { g1: 3 } } } };
    assert.doesNotMatch(wordsIn(voteStage(closed, DENSITIES[0])), /Nobody has voted/);
  });

  it("knows the round that its cards are from", () => assert.equal(sourceOf(state, vote)?.id, "r"));
});

describe("a scale", () => {
  const scale = { id: "s", kind: "vote", voting: "scale", ballot: ["1", "2", "3"], options: ["No", "", "Yes"], dots: 1 };
  const state = {
    workshop: { round: "s" }, rounds: { s: scale }, participants: {}, clusters: {}, lenses: {}, cards: {},
    votes: { s: { id: "s", voters: 5, dots: 5, results: { 1: 1, 3: 4 }, counted: {} } },
  };

  it("stands from its lowest step, with the words of those that have any", () => {
    const told = resultsOf(state, scale)?.map(({ choice, dots }) => [choice.text, dots]);
    assert.deepEqual(told, [["1 – No", 1], ["2", 0], ["3 – Yes", 4]]);
  });

  it("has a middle, or two where an even number of people disagree there", () => {
    const middle = (...dots) => middleWords(dots.map((count, at) => ({ id: `${at + 1}`, dots: count })));
    assert.deepEqual([middle(1, 0, 4), middle(2, 0, 2), middle(0, 0, 0)], ["The middle: 3", "The middle: between 1 and 3", ""]);
  });

  it("says so on board and stage, in people", () => {
    for (const view of [voteWall(/** @type {any} */ ({}), state, scale), voteStage(state, DENSITIES[0])]) assert.match(wordsIn(view), /The middle: 3|4 people/);
  });

  it("is hands when they are counted in the room", () => {
    const hands = { ...scale, voting: "hands", ballot: ["1"], options: [""] };
    const told = (results) => wordsIn(voteStage({ ...state, rounds: { s: hands }, votes: { s: { id: "s", voters: 0, results, counted: {} } } }, DENSITIES[0]));
    assert.match(told(null), /Raise your hand/);
    assert.match(told({ 1: 12 }), /12 hands/);
  });
});

describe("dots on a phone", () => {
  const BALLOT = { id: "v", voting: "clusters", dots: 3, entries: [{ id: "g1", text: "One" }, { id: "g2", text: "Two" }], results: null };

  /** A phone with three dots; `answer` is what the server says to each command. */
  function aPhone(answer = async () => new Promise(() => {})) {
    const state = signal({ ballots: { v: BALLOT }, votes: {} });
    const sent = [];
    const outbox = createOutbox({
      owner: "p1",
      shelf: { ...memoryRows(), durable: signal(true) },
      send: (name, payload) => (sent.push([name, payload]), answer(name, payload)),
    });
    const round = signal({ id: "v", state: "open" });
    const voting = createVoting({ state, round, outbox });
    return { state, sent, outbox, voting, round };
  }

  it("lie where they were put before the server has answered", async () => {
    const { voting } = aPhone();
    await Promise.all([voting.put("g1"), voting.put("g1"), voting.put("g2")]);
    assert.deepEqual([voting.dots.value, voting.left.value], [{ g1: 2, g2: 1 }, 0]);
  });

  it("are no more than the budget, however fast one presses", async () => {
    const { voting, outbox } = aPhone();
    await Promise.all([1, 2, 3, 4, 5].map(() => voting.put("g1")));
    assert.deepEqual([voting.dots.value, outbox.entries.value.length], [{ g1: 3 }, 3]);
    assert.match(voting.refusal.value, /Take a dot back first/);
  });

  it("are taken back down to none and not below", async () => {
    const { voting, outbox } = aPhone();
    await Promise.all([voting.put("g1"), voting.takeBack("g1"), voting.takeBack("g1")]);
    assert.deepEqual([voting.dots.value, outbox.entries.value.length], [{ g1: 0 }, 2]);
  });

  it("are not doubled when the server's news comes before its answer", async () => {
    const { voting, state } = aPhone();
    await voting.put("g1");
    state.value = { ...state.value, votes: { v: { id: "v", dots: { g1: 1 } } } };
    assert.deepEqual([voting.dots.value, voting.left.value], [{ g1: 1 }, 2]);
  });

  it("are sent without what the phone keeps aside", async () => {
    const { voting, sent } = aPhone();
    await voting.put("g1");
    await new Promise((done) => setTimeout(done, 5));
    const [[name, { op, ...payload }]] = sent;
    assert.deepEqual([name, typeof op, payload], ["vote.cast", "string", { round: "v", target: "g1" }]);
  });

  it("that were refused are told of and forgotten", async () => {
    const phone = aPhone(async () => ({ ok: false, error: { code: "round_closed", message: "Too late." } }));
    watchVoting(/** @type {any} */ (phone));
    await phone.voting.put("g1");
    await new Promise((done) => setTimeout(done, 10));
    assert.deepEqual([phone.voting.refusal.value, phone.outbox.entries.value, phone.voting.dots.value], ["Too late.", [], {}]);
    phone.round.value = { id: "next", state: "open" };
    assert.equal(phone.voting.refusal.value, "");
  });

  it("say that one must be taken back as long as the vote is open, and no longer above its result", async () => {
    const phone = aPhone();
    watchVoting(/** @type {any} */ (phone));
    await Promise.all([1, 2, 3, 4].map(() => phone.voting.put("g1")));
    assert.match(phone.voting.refusal.value, /Take a dot back first/);
    phone.round.value = { ...phone.round.value, state: "closed" };
    assert.equal(phone.voting.refusal.value, "");
    phone.round.value = { ...phone.round.value, state: "open" };
    assert.equal(phone.voting.refusal.value, "");
  });

  it("whose thing left the ballot are told of", async () => {
    const phone = aPhone();
    watchVoting(/** @type {any} */ (phone));
    const lies = (entries, dots) => {
      phone.state.value = { ballots: { v: { ...BALLOT, entries } }, votes: { v: { id: "v", dots } } };
      return phone.voting.news.value;
    };
    assert.equal(lies(BALLOT.entries, { g1: 2, g2: 1 }), "");
    assert.equal(lies(BALLOT.entries, { g1: 2 }), "", "one's own press is no news");
    assert.match(lies([BALLOT.entries[1]], { g2: 2 }), /Two choices became one/);
    assert.equal(lies(BALLOT.entries, { g1: 2 }), "", "the merge was undone");
    assert.match(lies([BALLOT.entries[1]], { g2: 2 }), /Two choices became one/);
    assert.match(lies([{ id: "g3", text: "Three" }], {}), /2 dots back/);
    await phone.voting.put("g3");
    assert.equal(phone.voting.news.value, "");
  });

  it("are one on a scale: another step takes its place, the same one takes it back", async () => {
    const { voting, state, sent } = aPhone(async () => ({ ok: true, rev: 1 }));
    state.value = { ballots: { v: { ...BALLOT, voting: "scale", dots: 1, entries: [{ id: "1", text: "" }, { id: "2", text: "" }] } }, votes: { v: { id: "v", dots: { 1: 1 } } } };
    await voting.choose("2");
    assert.deepEqual(voting.dots.value, { 2: 1 });
    await voting.choose("2");
    assert.deepEqual(voting.dots.value, {});
    await new Promise((done) => setTimeout(done, 20));
    assert.deepEqual(sent.map(([name, { target }]) => [name, target]), [["vote.cast", "2"], ["vote.retract", "2"]]);
  });

  it("of another vote are left aside", () => {
    const entry = { name: "vote.cast", state: "device", payload: { round: "other", target: "g1" }, aside: { dots: 2 } };
    assert.deepEqual(dotsOf({}, [/** @type {any} */ (entry)], "v"), {});
  });

  it("on what left the ballot are back in the budget", () => {
    assert.equal(leftOf(/** @type {any} */ (BALLOT), { gone: 2, g1: 1 }), 2);
  });
});
