import assert from "node:assert/strict";
import { test } from "node:test";
import { aPhone, PAIR, refuses, ROUND, settle, takes } from "./a-shared-phone.js";
import { unsent } from "../../../static/src/phone/own/leftovers.js";
import { aRound } from "../builders.js";

const names = (asked) => asked.map(({ name }) => name);

test("while the facilitator takes no cards, what is typed is shared and the card waits", async () => {
  const { shared, asked, here } = aPhone();
  here.paused = true;
  shared.type("text", "cook");
  shared.send();
  await settle();
  await takes(asked);
  assert.deepEqual([names(asked), Boolean(shared.sending.value), shared.error.value], [["draft.edit"], true, null]);
  here.paused = false;
  shared.pump();
  await settle();
  assert.deepEqual(names(asked), ["draft.edit", "draft.send"]);
});

test("a card that came just as sending was paused waits as well, and goes as it was", async () => {
  const { shared, asked } = aPhone();
  shared.type("text", "cook");
  await settle();
  await takes(asked);
  shared.send();
  await settle();
  await refuses(asked, { code: "locked" });
  assert.deepEqual([Boolean(shared.sending.value), shared.error.value], [true, null]);
  assert.deepEqual(names(asked), ["draft.edit", "draft.send", "draft.send"]);
  assert.deepEqual(asked[2].payload, asked[1].payload);
});

test("a card that waited is not sent by itself in a round that was closed meanwhile, also after a reload", async () => {
  const { shared, here, asked, storage } = aPhone();
  here.paused = true;
  shared.type("text", "cook");
  shared.send();
  await settle();
  await takes(asked);
  shared.follow({ ...ROUND, state: "closed" }, PAIR);
  here.paused = false;
  shared.follow(ROUND, PAIR);
  await settle();
  assert.deepEqual([names(asked), shared.sending.value, shared.draft.value.text], [["draft.edit"], null, "cook"]);
  assert.equal(aPhone({ storage }).shared.sending.value, null);
});

test("nor when the next round took the place of its own", async () => {
  const { shared, here, asked } = aPhone();
  here.paused = true;
  shared.type("text", "cook");
  shared.send();
  await settle();
  await takes(asked);
  shared.follow(aRound({ id: "r3", kind: "plenary", takes: [] }), null);
  here.paused = false;
  shared.follow(ROUND, PAIR);
  await settle();
  assert.deepEqual([names(asked), shared.sending.value, shared.draft.value.text], [["draft.edit"], null, "cook"]);
});

test("a card that the server has is on its way until this phone hears of it, whatever becomes of the round", async () => {
  const { shared, asked } = aPhone();
  shared.type("text", "cook");
  shared.send();
  await settle();
  await takes(asked);
  asked.at(-1).resolve({ ok: true, rev: 10, card: "c1" });
  await settle();
  shared.follow({ ...ROUND, state: "closed" }, PAIR);
  assert.equal(shared.sending.value?.done, true);
});

/** Whether the words that a phone still has are those of a card that came too late. */
const missed = ({ drafts }) => unsent(drafts, [], []).map((one) => one.missed);

test("a card that was sent and came too late is known as such, and words that nobody sent are not", () => {
  const sent = aPhone({ online: false });
  sent.shared.type("text", "cook");
  sent.shared.send();
  assert.deepEqual(missed(sent), [true], "for a page that is made anew and finds the round gone");
  sent.shared.follow({ ...ROUND, state: "closed" }, PAIR);
  assert.deepEqual(missed(sent), [true]);
  assert.deepEqual(missed(aPhone({ storage: sent.storage })), [true]);
  sent.shared.follow(aRound({ id: "r3", kind: "plenary", takes: [] }), null);
  assert.deepEqual(missed(sent), [true]);
  const written = aPhone();
  written.shared.type("text", "cook");
  written.shared.follow({ ...ROUND, state: "closed" }, PAIR);
  assert.deepEqual(missed(written), [false]);
});

test("so is a card that the server did not take, because its round had just closed", async () => {
  const { shared, asked, drafts } = aPhone();
  shared.type("text", "cook");
  await settle();
  await takes(asked);
  shared.send();
  await settle();
  await refuses(asked, { code: "round_closed" });
  assert.deepEqual(missed({ drafts }), [true]);
});

test("a card that came too late, and is written on once its round is open again, counts as not sent", () => {
  const { shared, drafts } = aPhone({ online: false });
  shared.type("text", "cook");
  shared.send();
  shared.follow({ ...ROUND, state: "closed" }, PAIR);
  shared.follow(ROUND, PAIR);
  shared.type("text", "cook together");
  assert.deepEqual(missed({ drafts }), [false]);
});
