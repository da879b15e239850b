import assert from "node:assert/strict";
import { test } from "node:test";
import { pairSlot } from "../../../static/src/phone/draft/shared-draft.js";
import { aDraft, aPhone, PAIR, refuses, ROUND, settle, takes } from "./a-shared-phone.js";

test("what is typed goes to the server as one change, with the page it was made on", async () => {
  const { shared, asked } = aPhone();
  shared.type("text", "co");
  shared.type("text", "cook");
  await settle();
  const { page, op, ...sent } = asked[0].payload;
  assert.deepEqual(sent, { pair: "d1", sent: 0, rev: 0, field: "text", at: 0, removed: 0, inserted: "cook" });
  assert.ok(page && op);
  assert.equal(asked.length, 1);
});

test("a change without an answer comes again as it was, and only then the next one", async () => {
  const { shared, asked } = aPhone();
  shared.type("text", "cook");
  await settle();
  shared.type("text", "cook well");
  asked[0].reject(Object.assign(new Error(), { code: "timeout" }));
  await settle();
  assert.deepEqual(asked[1].payload, asked[0].payload);
  await takes(asked);
  assert.deepEqual([asked[2].payload.inserted, asked[2].payload.rev], [" well", 1]);
});

test("a change on its way outlives a reload, with its op and its page", async () => {
  const before = aPhone();
  before.shared.type("text", "cook");
  await settle();
  const after = aPhone({ storage: before.storage });
  await settle();
  assert.deepEqual(after.asked[0].payload, before.asked[0].payload);
  assert.equal(after.shared.draft.value.text, "cook");
});

test("a card is sent after the words that belong to it", async () => {
  const { shared, asked } = aPhone();
  shared.type("text", "cook");
  shared.send();
  await settle();
  assert.deepEqual(asked.map(({ name }) => name), ["draft.edit"]);
  await takes(asked);
  assert.deepEqual([asked[1].name, asked[1].payload.sent], ["draft.send", 0]);
  assert.equal(shared.readonly.value, true);
  asked[1].resolve({ ok: true, rev: 10, card: "c1" });
  await settle();
  assert.equal(shared.sentHere.value, 0);
  shared.hear({ draft: aDraft({ rev: 1, sent: 1 }) });
  assert.deepEqual([shared.sentHere.value, shared.sending.value, shared.draft.value.text], [1, null, ""]);
  assert.equal(asked.length, 2);
});

test("a card waits for the connection, through a reload, or is held back", async () => {
  const { shared, asked, storage } = aPhone({ online: false });
  shared.type("text", "cook");
  shared.send();
  await settle();
  assert.equal(asked.length, 0);
  const back = aPhone({ storage });
  await settle();
  await takes(back.asked);
  assert.equal(back.asked.at(-1).name, "draft.send");
  shared.stopSending();
  assert.deepEqual([shared.sending.value, shared.draft.value.text], [null, "cook"]);
});

test("words that the server will not have stay, with the reason, until they are changed", async () => {
  const { shared, asked } = aPhone();
  shared.type("text", "cook");
  await settle();
  await refuses(asked, { code: "too_long", field: "text" });
  assert.deepEqual([shared.draft.value.text, shared.error.value.field, asked.length], ["cook", "text", 1]);
  shared.type("text", "coo");
  await settle();
  assert.deepEqual([asked.length, shared.error.value, asked[1].payload.inserted], [2, null, "coo"]);
});

test("after a conflict the phone asks anew, and keeps what the card did not have", async () => {
  const { shared, asked, here, drafts } = aPhone();
  shared.type("text", "cook");
  await settle();
  const before = here.syncs;
  await refuses(asked, { code: "conflict" });
  assert.equal(here.syncs, before + 1);
  shared.hear({ draft: aDraft({ rev: 3, sent: 1 }) }, true);
  assert.equal(shared.draft.value.text, "");
  assert.equal(drafts.read("late:d1:0").text, "cook");
});

test("the kind is chosen at once and told", async () => {
  const { shared, asked } = aPhone();
  shared.choose("tip");
  await settle();
  assert.deepEqual([shared.draft.value.kind, asked[0].name, asked[0].payload.kind], ["tip", "draft.kind", "tip"]);
  asked[0].resolve({ ok: true, rev: 9, draft: aDraft({ kind: "tip" }), splices: [] });
  await settle();
  shared.hear({ draft: aDraft() });
  assert.equal(shared.draft.value.kind, "practice");
});

test("while the other writes the fields are theirs, until the pen has been idle", () => {
  const { shared } = aPhone();
  shared.hear({ draft: aDraft({ pen: "p2", pen_until: 8_000 }) });
  assert.deepEqual([shared.readonly.value, shared.pen.holder.value.name], [true, "Bob"]);
  shared.hear({ draft: aDraft({ pen: "p2", pen_until: 0 }) });
  assert.deepEqual([shared.readonly.value, shared.pen.holder.value], [false, null]);
});

test("who writes with a free pen has it at once", () => {
  const { shared } = aPhone();
  shared.type("text", "c");
  assert.equal(shared.pen.mine.value, true);
});

test("the words of a pair that is no more stay on this phone", () => {
  const { shared, drafts } = aPhone();
  shared.type("text", "cook");
  shared.follow(ROUND, null);
  assert.equal(shared.active.value, false);
  shared.follow(ROUND, { ...PAIR, id: "d2" });
  assert.equal(shared.draft.value.text, "");
  assert.equal(drafts.read(pairSlot("d1")).text, "cook");
});

test("an empty draft leaves nothing behind on this phone", async () => {
  const { shared, asked, drafts } = aPhone();
  shared.type("text", "cook");
  await settle();
  await takes(asked);
  assert.deepEqual(drafts.rounds(), [pairSlot("d1")]);
  shared.hear({ draft: aDraft({ rev: 1, sent: 1 }) });
  assert.deepEqual(drafts.rounds(), []);
});

test("words that the server fails at time and again stay, with the reason, and whatever comes next is tried", async () => {
  const { shared, asked } = aPhone();
  shared.type("text", "cook");
  await settle();
  for (let time = 1; time < 8; time += 1) await refuses(asked, { code: "internal" });
  assert.deepEqual([asked.length, shared.error.value], [8, null]);
  await refuses(asked, { code: "internal" });
  assert.deepEqual([asked.length, shared.draft.value.text, shared.error.value.code], [8, "cook", "set_aside"]);
  shared.type("text", "coo");
  await settle();
  assert.deepEqual([asked.length, shared.error.value, asked[8].payload.inserted], [9, null, "coo"]);
});

test("what the server fails at once in a while is sent as before", async () => {
  const { shared, asked } = aPhone();
  shared.type("text", "cook");
  await settle();
  for (let time = 0; time < 20; time += 1) await refuses(asked, { code: time % 5 ? "internal" : "busy" });
  assert.deepEqual([asked.length, shared.error.value], [21, null]);
});
