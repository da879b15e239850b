import assert from "node:assert/strict";
import { test } from "node:test";
import { draftOf, faultsOf, fitted, hasText, joined, lengthOf, payloadOf } from "../../../static/src/phone/card/card-text.js";

test("a draft without text cannot be sent, blanks are not text", () => {
  assert.deepEqual([faultsOf(draftOf("tip")), faultsOf(draftOf("tip", { text: " \n " }))], [{ text: "empty" }, { text: "empty" }]);
});

test("2,000 characters can be sent and one more cannot, in each field of its own", () => {
  const full = "a".repeat(2_000);
  assert.deepEqual(faultsOf(draftOf("metaphor", { text: full, why: full })), {});
  assert.deepEqual(faultsOf(draftOf("metaphor", { text: "a", why: `${full}b` })), { why: "too_long" });
  assert.deepEqual(faultsOf(draftOf("call", { text: "a", addressee: "b".repeat(201) })), { addressee: "too_long" });
});

test("a field that its kind does not have is not in the way", () => {
  assert.deepEqual(faultsOf(draftOf("tip", { text: "a", why: "b".repeat(5_000) })), {});
});

test("an emoji counts as one character, as on the server", () => {
  assert.equal(lengthOf("🌳🌳"), 2);
});

test("only what its kind has is sent, without blanks around", () => {
  const draft = draftOf("metaphor", { text: " een boom ", why: "", condition: "mits", addressee: "raad" });
  assert.deepEqual(payloadOf(draft, "🌳"), { kind: "metaphor", text: "een boom", emoji: "🌳" });
  assert.deepEqual(payloadOf({ ...draft, kind: "call" }, "🌳"), { kind: "call", text: "een boom", addressee: "raad" });
});

test("words for a round that takes other cards become a remark, with nothing left out", () => {
  const metaphor = draftOf("metaphor", { text: "een boom", why: "ik blijf staan", emoji: "🌳" });
  const moved = fitted(metaphor, ["practice", "remark"]);
  assert.deepEqual([moved.kind, moved.text, moved.why], ["remark", "een boom\nik blijf staan", ""]);
  assert.equal(fitted(metaphor, ["metaphor"]), metaphor);
});

test("two texts in one draft keep both", () => {
  const both = joined(draftOf("tip", { text: "een" }), draftOf("tip", { text: "twee", why: "drie" }));
  assert.deepEqual([both.text, both.why], ["een\ntwee", "drie"]);
  const only = joined(draftOf("tip"), draftOf("call", { text: "twee" }));
  assert.deepEqual([only.kind, only.text], ["call", "twee"]);
});

test("a draft from storage brings only what belongs in it", () => {
  const draft = draftOf("tip", { text: "een", strange: "x", why: 4 });
  assert.deepEqual([draft.text, draft.why, "strange" in draft, hasText(draft)], ["een", "", false, true]);
});

test("what the round requires may not be empty, where the kind of card has it", () => {
  const required = ["why", "example"];
  assert.deepEqual(faultsOf(draftOf("metaphor", { text: "a boat" }), required), { why: "empty" });
  assert.deepEqual(faultsOf(draftOf("remark", { text: "a boat" }), required), {});
});
