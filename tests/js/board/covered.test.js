import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cardView } from "../../../static/src/board/cards/card-view.js";
import { clusterView } from "../../../static/src/board/clusters/cluster-view.js";
import { coverView } from "../../../static/src/leading/cover-view.js";
import { createDesk } from "../../../static/src/board/desk.js";
import { boardFacts, cardFacts, clusterFacts } from "../../../static/src/workshop/draw-facts.js";
import { noteForm } from "../../../static/src/board/notes/note-form.js";
import { notesDrawer } from "../../../static/src/board/notes/notes-drawer.js";
import { stepWords } from "../../../static/src/leading/step-words.js";
import { takenOff } from "../../../static/src/board/cards/taken-off.js";
import { waitingStrip } from "../../../static/src/board/cards/waiting-strip.js";
import { aCard, aCluster, aParticipant, aRound, aWorkshop } from "../builders.js";
import { wordsIn } from "../views.js";

const note = (over) => ({ id: "n1", round: "r1", kind: "note", text: "luid gezegd", addressee: "", cluster: null, card: null, public: false,
  created_at: 1, edited_at: null, ...over });

/** What somebody who leads has on a screen that the room may look at; `looks`: after pressing *Look*. */
function drawn(draw, { looks = false, card = {}, round = {}, notes = {} } = {}) {
  const state = {
    workshop: aWorkshop(), rounds: { r1: aRound({ queue: null, ...round }) }, participants: { p1: aParticipant({ name: "Fatiha" }) }, pairs: {},
    cards: { c1: aCard({ text: "een geheim", emoji: "", ...card }) }, lenses: { l: { id: "l", round: "r1", position: 0 } },
    clusters: { g1: aCluster({ title: "Heimelijk", public: false }) }, placements: {}, notes,
  };
  const desk = createDesk({ workshop: "w1", role: "facilitator" }, { state: { value: state } });
  desk.looking.value = looks;
  desk.notesOpen.value = true;
  return wordsIn(draw(desk, state));
}

describe("a board that the room may look at", () => {
  const covered = { public: false };

  it("says nothing of a covered card in the line for notes, unless one looks", () => {
    const chosen = (desk, state) => ((desk.noteAbout.value = { card: "c1" }), noteForm(desk, state));
    assert.doesNotMatch(drawn(chosen, { card: covered }), /geheim/);
    assert.match(drawn(chosen, { card: covered }), /a card that is hidden for now/);
    assert.match(drawn(chosen, { card: covered, looks: true }), /een geheim/);
    assert.match(drawn(chosen), /een geheim/);
  });

  it("says nothing of covered cards and clusters among the notes, nor what was said about them", () => {
    const notes = { n1: note({ card: "c1" }), n2: note({ id: "n2", cluster: "g1" }) };
    assert.doesNotMatch(drawn(notesDrawer, { card: covered, notes }), /geheim|Heimelijk|luid gezegd/);
    assert.match(drawn(notesDrawer, { card: covered, notes, looks: true }), /een geheim.*luid gezegd.*Heimelijk/s);
    assert.match(drawn(notesDrawer, { notes: { n1: note() } }), /luid gezegd/, "about the round");
  });

  it("does not name a cluster that the room may not see", () => {
    const cluster = (desk, state) =>
      clusterView(desk, clusterFacts(boardFacts(desk, state), { cluster: state.clusters.g1, cards: [] }, {}));
    assert.doesNotMatch(drawn(cluster), /Heimelijk/);
    assert.match(drawn(cluster, { looks: true }), /Heimelijk/);
  });

  it("says nothing of names and notes in the list of what was done", () => {
    const desk = (looks) => ({ looking: { value: looks } });
    const steps = [
      { command: "cluster.rename", about: { public: false, cluster: "Heimelijk" } },
      { command: "cards.place", about: { public: false, count: 1, into: "Heimelijk" } },
      { command: "cluster.create", about: { public: false, count: 2, cluster: "Heimelijk" } },
      { command: "note.add", about: { public: false, note: "geheim" } },
      { command: "lens.create", about: { public: false, lens: "geheim" } },
    ];
    for (const step of steps) {
      assert.doesNotMatch(stepWords(desk(false), step), /Heimelijk|geheim/);
      assert.match(stepWords(desk(true), step), /Heimelijk|geheim/);
      assert.match(stepWords(desk(false), { ...step, about: { ...step.about, public: true } }), /Heimelijk|geheim/);
    }
    assert.match(stepWords(desk(false), steps[1]), /^1 card to a cluster/);
  });

  it("says nothing of cards that were taken off", () => {
    const off = { ...covered, state: "hidden" };
    assert.doesNotMatch(drawn(takenOff, { card: off }), /geheim/);
    assert.match(drawn(takenOff, { card: off }), /hidden for now/);
    assert.match(drawn(takenOff, { card: off, looks: true }), /een geheim/);
  });

  it("names nobody where names are hidden", () => {
    const onWall = (desk, state) => cardView(desk, cardFacts(boardFacts(desk, state), state.cards.c1, null));
    const waiting = (desk, state) => waitingStrip(desk, state, state.rounds.r1);
    for (const [draw, card] of [[onWall, {}], [waiting, { ...covered, state: "asked", asked: "Bedoel je Ada?" }]]) {
      assert.doesNotMatch(drawn(draw, { card: { named: false, ...card } }), /Fatiha|Ada/);
      assert.match(drawn(draw, { card: { named: false, ...card }, looks: true }), /Fatiha/);
      assert.match(drawn(draw, { card }), /Fatiha/);
    }
  });

  it("offers to look where only the names are hidden", () => {
    const head = (desk, state) => coverView(desk, state.rounds.r1);
    assert.match(drawn(head, { round: { names: false } }), /without names.*Look/s);
    assert.equal(drawn(head), "");
  });
});
