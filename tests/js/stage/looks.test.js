import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { signal } from "@preact/signals-core";
import { createLooks } from "../../../static/src/stage/looks.js";
import { aWorkshop } from "../builders.js";

function aStage(stage = {}) {
  const look = { theme: "light", join_bar: true, join_large: false };
  const sent = [];
  const state = signal({ workshop: aWorkshop({ stage: { ...look, ...stage } }) });
  const request = async (name, { op: _op, ...fields }) => (sent.push([name, fields]), { ok: true, rev: 1 });
  const chooses = (over) => (state.value = { workshop: aWorkshop({ stage: { ...look, ...over } }) });
  return { looks: createLooks({ state, request }), sent, chooses };
}

describe("how a stage looks", () => {
  it("is not known before the workshop is", () => {
    const looks = createLooks({ state: signal(null), request: async () => ({ ok: true, rev: 1 }) });
    assert.equal(looks.theme.value, null);
    looks.otherTheme();
    assert.equal(looks.theme.value, null);
  });

  it("is as the room's, and the other way for this window after its key, and back", () => {
    const { looks } = aStage();
    const seen = [looks.theme.value];
    for (let press = 0; press < 2; press += 1) seen.push((looks.otherTheme(), looks.theme.value));
    assert.deepEqual(seen, ["light", "dark", "light"]);
  });

  it("is as the room's again as soon as who leads chooses", () => {
    const { looks, chooses } = aStage();
    looks.otherTheme();
    chooses({ theme: "light", join_large: true });
    assert.equal(looks.theme.value, "dark", "that was another choice");
    chooses({ theme: "dark" });
    chooses({ theme: "light" });
    assert.equal(looks.theme.value, "light");
  });

  it("asks for the way in to go large, or off, for all stages", async () => {
    const off = aStage();
    const on = aStage({ join_large: true });
    await off.looks.toggleJoining();
    await on.looks.toggleJoining();
    assert.deepEqual([...off.sent, ...on.sent], [["joining.show", { large: true }], ["joining.show", { large: false }]]);
  });
});
