import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { arrangement, drawInWords, drawWorth } from "../../../../static/src/workshop/redraw-worth.js";
import { inNoPair, pairsInWords, withoutPartner } from "../../../../static/src/workshop/pair-counts.js";
import { goalOf } from "../../../../static/src/board/people/pairs-by-hand.js";
import { stillForming } from "../../../../static/src/stage/pair-strip.js";
import { aPair, aParticipant, aRound } from "../../builders.js";

const organisations = ["CAW", "caw ", "OCMW", "", "Jeugdhuis", ""];
const people = Object.fromEntries(
  organisations.map((organisation, at) => [`p${at + 1}`, aParticipant({ id: `p${at + 1}`, number: at + 1, organisation })]),
);
const room = (pairs, participants = people) => ({
  participants,
  pairs: Object.fromEntries(pairs.map(([round, ...members], at) => [`d${at}`, aPair({ id: `d${at}`, number: at, round, members })])),
});
const ids = (list) => list.map(({ id }) => id);

describe("who has no partner", () => {
  const few = { p1: people.p1, p2: people.p2, p3: people.p3 };

  test("who is in no pair of the round", () => {
    assert.deepEqual(ids(withoutPartner(room([["r2", "p1", "p2"]], few), "r2")), ["p3"]);
    assert.deepEqual(ids(withoutPartner(room([["r1", "p1", "p2"]], few), "r2")), ["p1", "p2", "p3"]);
  });

  test("who sits in a pair alone has none either", () => {
    const state = room([["r2", "p1"], ["r2", "p2"]], few);
    assert.deepEqual(ids(withoutPartner(state, "r2")), ["p1", "p2", "p3"]);
    assert.deepEqual(ids(inNoPair(state, "r2")), ["p3"]);
  });

  test("who was removed is not waiting for a partner", () => {
    const gone = { ...few, p3: { ...few.p3, removed: true } };
    assert.deepEqual(ids(withoutPartner(room([["r2", "p1", "p2"]], gone), "r2")), []);
  });
});

test("a pair is two, a trio three, and one alone is neither", () => {
  assert.equal(pairsInWords(room([["r2", "p1", "p2"], ["r2", "p3", "p4", "p5"], ["r2", "p6"]]), "r2"), "1 pair, 1 trio");
  assert.equal(pairsInWords(room([["r2", "p3", "p4", "p5"]]), "r2"), "1 trio");
  assert.equal(pairsInWords(room([["r2", "p6"]]), "r2"), "0 pairs");
});

describe("how good a draw is", () => {
  test("people who met in another round, and people of one organisation", () => {
    const state = room([["r1", "p1", "p3"], ["r2", "p1", "p2"], ["r2", "p3", "p4"], ["r2", "p5", "p6"]]);
    assert.deepEqual(drawWorth(state, "r2"), { again: 0, colleagues: 1 });
    assert.equal(drawInWords(state, "r2"), "Nobody meets somebody again. 1 pair has people of the same organisation.");
    const again = room([["r1", "p1", "p3"], ["r2", "p1", "p3", "p4"]]);
    assert.equal(drawInWords(again, "r2"), "People meet again in 1 pair. As far as is known, no pair has people of the same organisation.");
  });

  test("everybody meets another organisation where nobody is alone, and everybody said theirs", () => {
    const said = (members, alone = []) =>
      drawInWords(room([["r2", ...members]], Object.fromEntries([...members, ...alone].map((id) => [id, people[id]]))), "r2");
    assert.equal(said(["p1", "p3", "p5"]), "Everybody meets another organisation.");
    assert.equal(said(["p1", "p3"], ["p5"]), "As far as is known, no pair has people of the same organisation.");
    assert.equal(said(["p1", "p3", "p4"]), "As far as is known, no pair has people of the same organisation.");
  });

  test("nothing is said of what nobody knows", () => {
    assert.deepEqual(drawWorth(room([["r2", "p4", "p6"]]), "r2"), { again: null, colleagues: null });
    assert.equal(drawInWords(room([["r2", "p4", "p6"]]), "r2"), "");
    assert.equal(drawInWords(room([["r1", "p1", "p2"]]), "r2"), "");
  });

  test("the same pairs are the same in any order", () => {
    const one = room([["r2", "p1", "p2"], ["r2", "p3", "p4"]]);
    assert.equal(arrangement(one, "r2"), arrangement(room([["r2", "p4", "p3"], ["r2", "p2", "p1"]]), "r2"));
    assert.notEqual(arrangement(one, "r2"), arrangement(room([["r2", "p1", "p3"], ["r2", "p2", "p4"]]), "r2"));
  });
});

test("where somebody is dropped: on a person, a pair, a new one, or none", () => {
  assert.deepEqual(goalOf({ pairWith: "p3" }), { beside: "p3" });
  assert.deepEqual(goalOf({ pairZone: "d1" }), { id: "d1" });
  assert.equal(goalOf({ pairZone: "new" }), "new");
  assert.equal(goalOf({ pairZone: "none" }), "none");
});

test("the room sees who is with whom until all have sent and nobody is alone", () => {
  const round = aRound({ id: "r2", kind: "exchange" });
  const few = { p1: people.p1, p2: people.p2 };
  const state = (pairs, contributed) => ({ ...room(pairs, few), counts: { contributed, participants: 2 } });
  const together = [["r2", "p1", "p2"]];
  assert.equal(stillForming(state(together, 0), round), true);
  assert.equal(stillForming(state(together, 2), round), false);
  assert.equal(stillForming(state([["r2", "p1"]], 2), round), true);
  assert.equal(stillForming(state(together, 0), { ...round, state: "closed" }), false);
  assert.equal(stillForming(state(together, 0), { ...round, kind: "open" }), false);
});
