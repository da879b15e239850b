import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { useWorkshopWords } from "../../../../static/src/core/words/workshop-words.js";
import { createDesk } from "../../../../static/src/board/desk.js";
import { notesDrawer } from "../../../../static/src/board/notes/notes-drawer.js";
import { parkedOffer } from "../../../../static/src/board/notes/parking-place.js";
import { parkCard, parkNote, settleNote } from "../../../../static/src/board/notes/parking.js";
import { aCard, aCluster, aParticipant, aRound, aWorkshop } from "../../builders.js";
import { aStorage } from "../../a-page.js";
import { wordsIn } from "../../views.js";

const real = { window: globalThis.window, document: globalThis.document };
const aNote = (over = {}) => ({ id: "n1", round: "r1", kind: "note", text: "wie betaalt dat?", addressee: "", cluster: null, card: null,
  public: false, created_at: 1, edited_at: null, ...over });

describe("the parking place", () => {
  let asked;
  beforeEach(() => {
    asked = [];
    globalThis.window = /** @type {any} */ ({ localStorage: aStorage() });
    globalThis.document = /** @type {any} */ ({ visibilityState: "visible", hidden: false, addEventListener() {} });
  });
  afterEach(() => Object.assign(globalThis, real));

  function aDesk({ notes = {}, ...over } = {}, role = "facilitator") {
    const state = { workshop: aWorkshop(), rounds: { r1: aRound({ queue: null }) }, participants: {}, cards: { c1: aCard() }, clusters: {},
      lenses: {}, placements: {}, pairs: {}, notes, ...over };
    const request = async (name, fields) => (asked.push([name, fields]), { ok: true, rev: 1, step: "s1" });
    return createDesk({ workshop: "w1", role }, { state: { value: state }, request, presence: { value: {} } });
  }
  const drawn = (desk, draw = notesDrawer) => wordsIn(draw(desk, desk.live.state.value));

  it("takes a card with one press, in words of the workshop's language, and offers to undo that", async () => {
    useWorkshopWords({ "Come back to this": "Hierop terugkomen" });
    const desk = aDesk();
    await parkCard(desk, "c1");
    const [[name, { op: _op, ...fields }]] = asked;
    assert.deepEqual([name, fields], ["note.add", { kind: "parked", text: "Hierop terugkomen", round: "r1", card: "c1" }]);
    assert.match(desk.messages.value[0].text, /een boom/);
    assert.equal(desk.messages.value[0].undoes, "s1");
    useWorkshopWords();
  });

  it("opens where a card is parked already", async () => {
    const desk = aDesk({ notes: { n1: aNote({ kind: "parked", card: "c1" }) } });
    await parkCard(desk, "c1");
    assert.deepEqual([asked, desk.notesOpen.value], [[], true]);
  });

  it("takes a note and gives it back as one, over the kind that was seen", async () => {
    const desk = aDesk();
    await parkNote(desk, aNote({ kind: "tip" }));
    await settleNote(desk, aNote({ kind: "parked" }));
    assert.deepEqual(asked.map(([name, { op: _op, ...fields }]) => [name, fields]), [
      ["note.edit", { note: "n1", kind: "parked", was: { kind: "tip" } }],
      ["note.edit", { note: "n1", kind: "note", was: { kind: "parked" } }],
    ]);
  });

  it("stands at the foot of the notes with its number, and first when the workshop closes", () => {
    const notes = { n1: aNote({ text: "gewoon" }), n2: aNote({ id: "n2", kind: "parked", text: "wie betaalt?" }) };
    assert.match(drawn(aDesk({ notes }, "scribe")), /gewoon.*Parking place.*1.*wie betaalt\?/s);
    const closing = { r1: aRound({ kind: "closing", queue: null }) };
    assert.match(drawn(aDesk({ notes, rounds: closing }, "scribe")), /Parking place.*wie betaalt\?.*gewoon/s);
  });

  it("is offered again in the closing round, to who does not have it before them", () => {
    const notes = { n1: aNote({ kind: "parked" }) };
    const closing = { r1: aRound({ kind: "closing", queue: null }) };
    assert.equal(drawn(aDesk({ notes }), parkedOffer), "");
    assert.match(drawn(aDesk({ notes, rounds: closing }), parkedOffer), /still in the parking place/);
    assert.equal(drawn(aDesk({ notes: { n1: aNote() }, rounds: closing }), parkedOffer), "");
    const looking = aDesk({ notes, rounds: closing });
    looking.notesOpen.value = true;
    assert.equal(drawn(looking, parkedOffer), "");
  });
});

describe("who and what has no place yet", () => {
  const who = (id, organisation, name = "") => aParticipant({ id, number: Number(id.slice(1)), organisation, name });
  const lens = { id: "l", round: "r1", position: 0 };
  function line(over) {
    const state = { workshop: aWorkshop(), rounds: { r1: aRound({ queue: null }) }, participants: {}, cards: { c1: aCard() }, pairs: {},
      clusters: {}, lenses: { l: lens }, placements: {}, notes: {}, ...over };
    const desk = createDesk({ workshop: "w1", role: "scribe" }, { state: { value: state } });
    return wordsIn(notesDrawer(desk, state));
  }
  beforeEach(() => (globalThis.window = /** @type {any} */ ({ localStorage: aStorage() })));
  afterEach(() => Object.assign(globalThis, real));

  it("is told in counts, and people by name only within what opens", () => {
    const participants = { p1: who("p1", "Stad"), p2: who("p2", "De Link", "Fatiha"), p3: who("p3", "de link") };
    const [shown, opened] = line({ participants }).split("</summary>");
    assert.match(shown, /Nobody of De Link was heard yet · 2 people have not sent a card/);
    assert.doesNotMatch(shown, /Fatiha/);
    assert.match(opened, /No card yet: 2 Fatiha/);
  });

  it("counts organisations instead of listing them", () => {
    const participants = { p1: who("p1", "Stad"), p2: who("p2", "De Link"), p3: who("p3", "OCMW") };
    const [shown, opened] = line({ participants }).split("</summary>");
    assert.match(shown, /2 organisations were not heard yet/);
    assert.match(opened, /Not heard yet: De Link, OCMW/);
  });

  it("counts cards without a cluster once there are clusters", () => {
    const placements = { "l:c2": { lens: "l", card: "c2", cluster: "g1", order: "a" } };
    const over = { cards: { c1: aCard(), c2: aCard({ id: "c2" }) }, clusters: { g1: aCluster() } };
    assert.doesNotMatch(line(over), /without a cluster/);
    assert.match(line({ ...over, placements }), /1 card without a cluster/);
  });

  it("is not told before the start, nor after the end", () => {
    const participants = { p1: who("p1", "Stad"), p2: who("p2", "De Link") };
    assert.doesNotMatch(line({ participants, workshop: aWorkshop({ status: "closed" }) }), /heard/);
    assert.doesNotMatch(line({ participants, workshop: aWorkshop({ status: "lobby", round: null }) }), /heard/);
  });
});
