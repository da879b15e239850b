import assert from "node:assert/strict";
import { test } from "node:test";
import { pairSlot } from "../../../static/src/phone/draft/shared-draft.js";
import { aDraft, aPhone, PAIR, refuses, ROUND, settle } from "./a-shared-phone.js";

const OTHER = { ...PAIR, id: "d2", members: [PAIR.members[0], { id: "p3", number: 3, name: "Cho" }] };
const inOther = (over) => aDraft({ pair: "d2", ...over });

/** Somebody whose words are on their way when they come into another pair. */
async function aMove() {
  const phone = aPhone();
  phone.shared.type("text", "cook");
  await settle();
  const moves = () => phone.shared.follow(ROUND, OTHER);
  return { ...phone, moves };
}

const sent = (asked, pair) => asked.filter(({ payload }) => payload.pair === pair).map(({ name, payload }) => payload.inserted ?? name);

test("after a conflict in the former pair, what is typed in the new one is sent", async () => {
  const { shared, asked, moves } = await aMove();
  await refuses(asked, { code: "conflict" });
  moves();
  shared.type("text", "eat");
  await settle();
  assert.deepEqual(sent(asked, "d2"), ["eat"]);
});

test("after a conflict in the former pair, the answer of a sync leaves the new one's words alone", async () => {
  const { shared, asked, moves } = await aMove();
  await refuses(asked, { code: "conflict" });
  moves();
  shared.type("text", "eat");
  shared.hear({ draft: inOther({ rev: 0 }) }, true);
  assert.equal(shared.draft.value.text, "eat");
});

for (const code of ["too_long", "conflict", "round_closed"]) {
  test(`a late ${code} about the former pair says and holds nothing in the new one`, async () => {
    const { shared, asked, here, moves } = await aMove();
    moves();
    const syncs = here.syncs;
    shared.type("text", "eat");
    shared.send();
    await refuses(asked, { code, field: "text" });
    assert.deepEqual([shared.error.value, Boolean(shared.sending.value), here.syncs], [null, true, syncs]);
    assert.deepEqual(sent(asked, "d2"), ["eat"]);
  });
}

test("a late answer about the former pair tells nothing of the new one's draft", async () => {
  const { shared, asked, moves } = await aMove();
  moves();
  asked[0].resolve({ ok: true, rev: 9, draft: aDraft({ kind: "tip", text: "cook", rev: 1, pen: "p1", pen_until: 8_000 }), splices: [] });
  await settle();
  assert.deepEqual([shared.draft.value.kind, shared.draft.value.text, shared.pen.holder.value], ["practice", "", null]);
  shared.hear({ draft: inOther({ kind: "tip", pen: "p3", pen_until: 8_000 }) });
  assert.deepEqual([shared.draft.value.kind, shared.pen.holder.value?.name], ["tip", "Cho"]);
});

test("a card that was to be sent in the former pair is not on its way without one", async () => {
  const { shared, drafts } = await aMove();
  shared.send();
  shared.follow(ROUND, null);
  assert.equal(shared.sending.value, null);
  assert.equal(drafts.read(pairSlot("d1")).text, "cook");
});

test("who comes back into a pair sends there what had no answer, and what was to be sent", async () => {
  const { shared, asked, moves } = await aMove();
  shared.send();
  moves();
  await refuses(asked, { code: "too_long" });
  shared.follow(ROUND, PAIR);
  await settle();
  assert.deepEqual(sent(asked, "d1"), ["cook", "cook"]);
  assert.ok(shared.sending.value);
});
