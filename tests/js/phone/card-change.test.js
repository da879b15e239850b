import assert from "node:assert/strict";
import { test } from "node:test";
import { changes } from "../../../static/src/core/sending/changes.js";
import { errorsOf, refusalText, startOf, wordsOf } from "../../../static/src/phone/card/card-change.js";
import { aCard } from "../builders.js";

const CONFLICT = { code: "conflict", message: "Bots.", field: "condition", current: "met drie" };
const anEntry = (over = {}) => ({ payload: { card: "c1", condition: "met vier", was: { condition: "met twee" } }, error: null, ...over });

test("only what is different goes out, with what stood there", () => {
  assert.deepEqual(changes({ text: "een boom", why: "", kind: "tip" }, { text: "een boom", why: "hij staat" }), {
    why: "hij staat", was: { why: "" },
  });
});

test("a change starts from the card as it stands", () => {
  const card = aCard({ why: "hij staat" });
  assert.deepEqual(startOf({ card, entry: null }), wordsOf(card));
});

test("a change that was not sent yet starts from what its writer saw", () => {
  const card = aCard({ condition: "met drie", text: "een beuk" });
  assert.deepEqual(startOf({ card, entry: anEntry() }), wordsOf({ ...card, condition: "met twee" }));
});

test("a change that met another starts from the other's words", () => {
  const start = startOf({ card: aCard({ condition: "oud" }), entry: anEntry({ error: CONFLICT }) });
  assert.equal(start.condition, "met drie");
});

test("who was second reads what the first wrote, or that it is gone", () => {
  assert.match(refusalText(CONFLICT), /met drie/);
  assert.doesNotMatch(refusalText({ ...CONFLICT, current: "" }), /“/);
  assert.match(refusalText({ ...CONFLICT, field: "kind", current: "tip" }), /“Tip”/);
  assert.equal(refusalText({ code: "conflict", message: "Bots." }), "Bots.");
});

test("a refusal stands at its field, or at the text where the form has no such field", () => {
  assert.deepEqual(Object.keys(errorsOf(CONFLICT, "practice")), ["condition"]);
  assert.deepEqual(Object.keys(errorsOf(CONFLICT, "tip")), ["text"]);
  assert.deepEqual(errorsOf(null, "tip"), {});
});
