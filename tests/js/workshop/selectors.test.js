import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import {
  contributorsOf,
  nextRound,
  notesAbout,
  notesByRound,
  parkedNotes,
  pairsMayBeDrawn,
  pairsOf,
  shownRound,
} from "../../../static/src/workshop/selectors.js";

const byId = (things) => Object.fromEntries(things.map((thing) => [thing.id, thing]));
const round = (id, position, takes, more = {}) => ({ id, position, kind: "open", state: "closed", takes, ...more });
const card = (id, number, more = {}) => ({ id, number, round: "r1", authors: [`p${number}`], pair: null, state: "shown", ...more });

const aBoard = (more = {}) => ({
  workshop: { round: "r1" },
  rounds: byId([round("r1", 0, ["metaphor"]), round("r2", 1, []), round("r3", 2, ["remark"])]),
  participants: {},
  pairs: {},
  cards: byId([card("c2", 2), card("c1", 1), card("c3", 3)]),
  lenses: byId([{ id: "l1", round: "r1", title: "", position: 0 }]),
  clusters: byId([
    { id: "g2", lens: "l1", order: "m" },
    { id: "g1", lens: "l1", order: "c" },
  ]),
  placements: {},
  notes: {},
  ...more,
});
const ids = (cards) => cards.map((one) => one.id);

describe("the round on the board", () => {
  const at = (current) => aBoard({ workshop: { round: current } });

  it("is none in the lobby", () => assert.equal(shownRound(at(null)), null));
  it("is the current one when it takes cards", () => assert.equal(shownRound(at("r3"))?.id, "r3"));
  it("is the last that took cards while people talk in plenary", () => assert.equal(shownRound(at("r2"))?.id, "r1"));
  it("is not one that was moved forward and is still to come", () => {
    const state = at("r2");
    const moved = { ...state.rounds.r3, position: 0.5, state: "waiting" };
    assert.equal(shownRound({ ...state, rounds: { ...state.rounds, r3: moved } })?.id, "r1");
  });
  it("is the one that somebody chose to look at", () => assert.equal(shownRound(at("r3"), "r1")?.id, "r1"));
  it("is followed by the next by position, and by none at the end", () => {
    assert.deepEqual([null, "r1", "r3"].map((id) => nextRound(at(id))?.id), ["r1", "r2", undefined]);
    const state = at("r1");
    const skipped = { ...state, rounds: { ...state.rounds, r2: { ...state.rounds.r2, state: "skipped" } } };
    assert.equal(nextRound(skipped)?.id, "r3");
  });
  it("is not followed by a round that is skipped", () => {
    const state = at("r1");
    const skipped = { ...state, rounds: { ...state.rounds, r2: { ...state.rounds.r2, state: "skipped" } } };
    assert.equal(nextRound(skipped)?.id, "r3");
  });
});

describe("the round on the board, as the server knows it for the presenter's walk,", () => {
  const CASES = JSON.parse(readFileSync(new URL("../../actions/leading/shown_rounds.json", import.meta.url), "utf8"));
  const stateIn = (words) => ["waiting", "skipped"].find((state) => words.includes(state)) ?? "closed";
  for (const { says, rounds, at, closed, shows } of CASES) {
    it(`is ${says}`, () => {
      const words = rounds.map((said) => said.split(" "));
      const made = words.map(([kind, ...more], position) =>
        round(`r${position}`, position, kind === "plenary" ? [] : ["remark"], { state: stateIn(more), asked: more.includes("asked") ? {} : null }));
      const cards = words.flatMap((more, number) =>
        more.includes("1") ? [card(`c${number}`, number, { round: `r${number}`, state: more.includes("hidden") ? "hidden" : "shown" })] : []);
      const workshop = { round: at === null ? null : `r${at}`, status: closed ? "closed" : "running" };
      assert.equal(shownRound(aBoard({ workshop, rounds: byId(made), cards: byId(cards) }))?.id, shows === null ? undefined : `r${shows}`);
    });
  }
});

describe("a question that nobody planned", () => {
  const question = { during: "r1", open: true, back_to: "r1", lens: null };
  const asked = round("q", 0.5, ["remark"], { asked: question });
  const at = (current, rounds) => aBoard({ workshop: { round: current }, rounds: { ...aBoard().rounds, q: asked, ...rounds } });

  it("goes back to the round that it broke off", () => assert.equal(nextRound(at("q"))?.id, "r1"));
  it("goes on with the agenda where it broke off none, or that is gone", () => {
    assert.equal(nextRound(at("q", { q: { ...asked, asked: { ...question, back_to: null } } }))?.id, "r2");
    const { r1: _gone, ...rounds } = at("q").rounds;
    assert.equal(nextRound({ ...at("q"), rounds })?.id, "r2");
  });
  it("is not a next step of the agenda, once it was asked", () => assert.equal(nextRound(at("r1"))?.id, "r2"));
  it("lies on the board while everybody is there, and not in a later round without cards", () => {
    assert.equal(shownRound(at("q"))?.id, "q");
    assert.equal(shownRound(at("r2"))?.id, "r1");
  });
});

describe("pairs", () => {
  const pair = { id: "x", round: "r1", number: 1, members: ["p1", "p2"] };
  const exchange = round("r1", 0, ["practice"], { kind: "exchange", state: "open" });

  it("count all who made a card together, and not who came into the pair later", () => {
    const trio = { ...pair, members: ["p1", "p2", "p3"] };
    const state = aBoard({ pairs: { x: trio }, cards: byId([card("c1", 1, { pair: "x", authors: ["p1", "p2"] })]) });
    assert.deepEqual([...contributorsOf(state, "r1")].sort(), ["p1", "p2"]);
  });

  it("are those in which somebody is", () => {
    const state = aBoard({ pairs: byId([pair, { ...pair, id: "y", number: 0, members: [] }]) });
    assert.deepEqual(ids(pairsOf(state, "r1")), ["x"]);
  });

  it("may be drawn again until somebody has sent or typed something", () => {
    const mayBeDrawn = (more, round = exchange) => pairsMayBeDrawn(aBoard({ cards: {}, pairs: { x: pair }, ...more }), round);
    assert.equal(mayBeDrawn({}), true);
    assert.equal(mayBeDrawn({ cards: byId([card("c1", 1, { pair: "x" })]) }), false);
    assert.equal(mayBeDrawn({ cards: byId([card("c1", 1)]) }), false, "nor after a card of one alone");
    assert.equal(mayBeDrawn({ pairs: { x: { ...pair, begun: true } } }), false);
    assert.equal(mayBeDrawn({ pairs: { x: { ...pair, begun: true, members: [] } } }), false, "nor while a writer is out");
    assert.equal(mayBeDrawn({ pairs: { x: pair, y: { ...pair, id: "y", round: "r2", begun: true } } }), true);
    assert.equal(mayBeDrawn({}, { ...exchange, state: "closed" }), false);
  });
});

describe("notes", () => {
  const note = (id, more) => ({ id, round: null, card: null, cluster: null, created_at: Number(id.slice(1)), ...more });
  const state = aBoard({
    workshop: { round: "r2" },
    notes: byId([note("n3", { round: "r1", card: "c1" }), note("n1", { round: "r1", cluster: "g1" }), note("n2", {}), note("n4", { round: "r2" })]),
  });

  it("stand by round, the current one first and those of the whole workshop last", () => {
    const groups = notesByRound(state).map((group) => [group.round?.id ?? null, ids(group.notes)]);
    assert.deepEqual(groups, [["r2", ["n4"]], ["r1", ["n1", "n3"]], [null, ["n2"]]]);
  });

  it("stand apart when they were parked", () => {
    const parked = { ...state, notes: { ...state.notes, n1: { ...state.notes.n1, kind: "parked" }, n3: { ...state.notes.n3, kind: "parked" } } };
    assert.deepEqual(ids(parkedNotes(parked)), ["n1", "n3"]);
    assert.deepEqual(notesByRound(parked).map((group) => ids(group.notes)), [["n4"], ["n2"]]);
  });

  it("hang on one card or one cluster", () => {
    assert.deepEqual(ids(notesAbout(state, { card: "c1" })), ["n3"]);
    assert.deepEqual(ids(notesAbout(state, { cluster: "g1" })), ["n1"]);
  });
});
