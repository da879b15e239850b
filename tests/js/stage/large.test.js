import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { inPieces, piecesOf } from "../../../static/src/stage/card-pieces.js";
import { fit, lettersOf } from "../../../static/src/stage/fit.js";
import { asideGroups, largeGroups } from "../../../static/src/stage/large-groups.js";
import { earlierCard, speakingBeside } from "../../../static/src/stage/speaking.js";
import { spotlight } from "../../../static/src/stage/spotlight.js";
import { aCard, aCluster, aParticipant, aRound, aWorkshop } from "../builders.js";
import { wordsIn } from "../views.js";

const note = { id: "n1", kind: "tip", text: "Altijd koffie", addressee: "", card: "c1", cluster: null, created_at: 1 };

function aState(over = {}, spotlight = { card: "c1" }) {
  return {
    workshop: aWorkshop({ spotlight }), rounds: { r1: aRound({ queue: null }) }, notes: {}, votes: {}, pairs: {}, participants: { p1: aParticipant() },
    counts: { participants: 1, contributed: 1, cards: 3 }, lenses: { l: { id: "l", round: "r1", position: 0 } },
    cards: { c1: aCard({ why: "Hij groeit", condition: "traag" }), c2: aCard({ id: "c2", number: 2, text: "een brug" }), c3: aCard({ id: "c3", number: 3, text: "een boot" }) },
    clusters: { g1: aCluster({ title: "Samen" }) },
    placements: { "l:c1": { card: "c1", lens: "l", cluster: "g1", order: "a0" }, "l:c2": { card: "c2", lens: "l", cluster: "g1", order: "a1" } },
    ...over,
  };
}
/** As it is drawn on one page. */
const drawn = (state) => {
  const groups = largeGroups(state);
  const pages = [[groups.map((group, at) => ({ group: at, from: 0, to: group.cards.length }))]];
  return wordsIn(spotlight(state, groups, { fit: { size: 30, columns: 1, whole: true, brief: false, used: 1, pages }, page: 0 }));
};

describe("a card large on the stage", () => {
  it("shows all of its parts, its names, and what was said about it", () => {
    const words = drawn(aState({ notes: { n1: note } }));
    for (const said of [/🌳/, /een boom/, /Hij groeit/, /<em>but<\/em> traag/, /Ada/, /Tip/, /Altijd koffie/]) assert.match(words, said);
  });

  it("says in which cluster it lies and how far one is in it", () => {
    const words = drawn(aState());
    assert.match(words, /spot-within.*Samen/s);
    assert.match(words, /<p class="spot-place">1\/2/);
    assert.doesNotMatch(drawn(aState({}, { card: "c3" })), /spot-within/);
    assert.match(drawn(aState({}, { card: "c3" })), /spot-place">1\/3/);
  });

  it("counts the cards that the room sees, as the walk goes through those alone", () => {
    assert.match(drawn(aState({ rounds: { r1: aRound({ showing: "later" }) }, counts: { cards: 7 } })), /spot-place">1\/2/);
  });

  it("goes on in pieces where it is long, at the end of a sentence or of a word, and no word is lost", () => {
    const sentence = "Wij koken elke week samen in de refter van de school. ";
    for (const text of [sentence.repeat(30).trim(), "woord ".repeat(300).trim(), "x".repeat(1500)]) {
      const pieces = inPieces(text);
      assert.ok(pieces.length > 2 && pieces.every((piece) => piece.length <= 600));
      assert.equal(pieces.join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
    }
    assert.ok(inPieces(sentence.repeat(30).trim()).every((piece) => piece.endsWith(".")));
  });

  it("is the same as before where nothing changed, so that it is not measured again", () => {
    const card = aCard({ why: "omdat" });
    assert.equal(piecesOf(card, "Ada"), piecesOf(card, "Ada"));
    assert.notEqual(piecesOf(card, "Ada"), piecesOf(card, "Ada + Bo"));
  });
});

describe("a cluster large on the stage", () => {
  it("shows all cards with all parts, also of one that is folded", () => {
    const words = drawn(aState({ clusters: { g1: aCluster({ title: "Samen", summary: "In het kort", folded: true }) } }, { cluster: "g1" }));
    for (const said of [/Samen/, /In het kort/, /een boom/, /Hij groeit/, /traag/, /een brug/]) assert.match(words, said);
    assert.doesNotMatch(words, /spot-place/);
  });

  it("is nothing once it is gone", () => {
    assert.equal(largeGroups(aState({}, { cluster: "gone" })), null);
    assert.equal(largeGroups(aState({}, null)), null);
  });
});

describe("how large it is drawn", () => {
  /** Cards of so many letters; a line holds as many as are half as wide as high. */
  const measure = (count, signs) => ({ size, width, brief }) => {
    assert.equal(brief, false);
    const lines = Math.ceil(signs / (width / (size * 0.5)));
    return [{ head: size * 1.5, onward: size * 1.5, cards: Array.from({ length: count }, () => (lines + 0.7) * size * 1.3), frame: size, gap: size * 0.4 }];
  };
  const area = { width: 1800, height: 800 };

  it("leaves out no word, however many pages that takes", () => {
    const found = fit(area, lettersOf(1080, 1), measure(90, 900), null, { columns: Infinity, asOne: false });
    assert.ok(found.pages.length > 6);
    assert.equal(found.brief, false);
  });

  it("keeps to so many columns", () => {
    for (const most of [1, 2]) assert.ok(fit(area, lettersOf(1080, 1), measure(20, 300), null, { columns: most, asOne: false }).columns <= most);
  });

  it("takes nothing apart for larger letters, nor cuts it off", () => {
    const two = (parts) => ({ size }) => [[parts, 90], [1, 400]].map(([count, signs]) => ({ head: 0, onward: 0, frame: size, gap: 0, cards: Array(count).fill((signs * size * size) / 1500) }));
    const card = fit(area, lettersOf(1080, 1), two(6), null, { columns: 2, asOne: true });
    assert.deepEqual([card.parts, card.cut], [2, 0]);
    assert.ok(fit(area, lettersOf(1080, 1), two(6), null, { columns: 2, asOne: false }).size >= card.size);
  });

  it("lets what is smaller than the text be as large as can be read", () => {
    const [{ large }] = largeGroups(aState());
    assert.ok(lettersOf(1080, 1, large).least * 0.8 >= 26);
  });
});

describe("somebody speaks who has no card in this round", () => {
  const rounds = {
    r1: aRound({ title: "Beelden" }), r2: aRound({ id: "r2", position: 1, title: "Praktijk", kind: "exchange" }),
    r3: aRound({ id: "r3", position: 2, kind: "plenary", takes: [], queue: { order: ["p1"], at: 0 } }),
  };
  const state = (over = {}, named = true) => {
    const there = aState({ rounds: { ...rounds, ...over } }, { speaker: "p1" });
    return { ...there, workshop: { ...there.workshop, round: "r3" }, cards: named ? there.cards : { c1: aCard({ authors: [] }) } };
  };

  it("has the card of theirs from the last round before that has one, beside the wall", () => {
    assert.equal(earlierCard(state()).id, "c1");
    const later = state();
    later.cards = { ...later.cards, c9: aCard({ id: "c9", round: "r2", text: "samen koken" }) };
    const groups = asideGroups(later, earlierCard(later));
    const pages = [[[{ group: 0, from: 0, to: 1 }]]];
    const words = wordsIn(speakingBeside(later, "THE WALL", { groups, look: { fit: { size: 30, columns: 1, whole: true, brief: false, used: 1, pages }, page: 0 } }));
    for (const said of [/Ada/, /Praktijk/, /samen koken/, /THE WALL/]) assert.match(words, said);
  });

  it("has none where names are hidden, then or now, nor where the room does not know whose it is", () => {
    assert.equal(earlierCard(state({ r3: { ...rounds.r3, names: false } })), null);
    assert.equal(earlierCard(state({ r1: aRound({ names: false }) })), null);
    assert.equal(earlierCard(state({}, false)), null);
  });

  it("stands there alone where there are no cards at all", () => {
    const words = wordsIn(speakingBeside({ ...state({}, false) }, null, { groups: [], look: { fit: null, page: 0 } }));
    assert.match(words, /Ada/);
    assert.doesNotMatch(words, /speaks-wall/);
    assert.equal(speakingBeside(aState(), "THE WALL", { groups: [], look: { fit: null, page: 0 } }), null);
  });
});
