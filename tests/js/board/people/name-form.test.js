import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { signal } from "@preact/signals-core";
import { createDesk } from "../../../../static/src/board/desk.js";
import { mend, nameForm } from "../../../../static/src/board/people/name-form.js";
import { aParticipant, aWorkshop } from "../../builders.js";
import { pressIn, wordsIn } from "../../views.js";

const ANM = aParticipant({ name: "Anm", organisation: "Library" });

function aDesk(answer = { ok: true, rev: 1, step: "s1" }) {
  const sent = [];
  const live = {
    state: signal({ workshop: aWorkshop(), participants: { p1: ANM } }),
    request: async (name, { op: _op, ...fields }) => (sent.push([name, fields]), answer),
    reached: async () => {},
  };
  const desk = createDesk({ workshop: `w${Math.random()}`, role: "facilitator" }, live);
  pressIn(nameForm(desk, ANM), "Correct the name");
  return { desk, sent };
}

describe("mending a name", () => {
  it("sends what became different, from what was seen, and offers to undo it", async () => {
    const { desk, sent } = aDesk();
    await mend(desk, desk.mending.value, { name: "Ann", organisation: "Library" });
    assert.deepEqual(sent, [["participant.correct", { participant: "p1", name: "Ann", was: { name: "Anm" } }]]);
    assert.equal(desk.mending.value, null);
    assert.equal(desk.messages.value[0].undoes, "s1");
  });

  it("keeps what was typed where the person changed it meanwhile, and shows theirs", async () => {
    const { desk } = aDesk({ ok: false, error: { code: "conflict", message: "", field: "name", current: "Anna" } });
    desk.drafts.write("name:p1", { name: "Ann", organisation: "Library" });
    await mend(desk, desk.mending.value, { name: "Ann", organisation: "Library" });
    const words = wordsIn(nameForm(desk, ANM));
    assert.match(words, /Meanwhile somebody wrote: “Anna”/);
    assert.match(words, /value=Ann/i);
    assert.equal(desk.mending.value.was.name, "Anna");
  });

  it("is kept when its panel closes, until Cancel throws it away", () => {
    const { desk } = aDesk();
    desk.drafts.write("name:p1", { name: "Ann", organisation: "Library" });
    assert.match(wordsIn(nameForm(desk, ANM)), /defaultValue=Ann/);
    pressIn(nameForm(desk, ANM), "Cancel");
    pressIn(nameForm(desk, ANM), "Correct the name");
    assert.match(wordsIn(nameForm(desk, ANM)), /defaultValue=Anm/);
  });
});
