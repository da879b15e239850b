import assert from "node:assert/strict";
import { test } from "node:test";
import { createDrafts } from "../../../static/src/core/sending/drafts.js";
import { wordsOf } from "../../../static/src/phone/card/card-change.js";
import { createComposer } from "../../../static/src/phone/composer/composer.js";
import { emojiWords } from "../../../static/src/core/words/emoji.js";
import { aCard, aRound } from "../builders.js";

function aStorage() {
  const kept = new Map();
  return { get length() { return kept.size; }, key: (index) => [...kept.keys()][index], getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key) };
}

function aComposer({ storage = aStorage(), round = aRound(), add } = {}) {
  const done = [];
  const outbox = { add: add ?? (async (name, payload) => done.push([name, payload])), take: async (op) => done.push(["take", op]) };
  const drafts = createDrafts("p1", storage);
  const composer = createComposer({ drafts, outbox });
  composer.enter(round);
  return { composer, done, drafts, storage };
}

test("what is typed is there after a reload, with its kind", () => {
  const { composer, storage } = aComposer();
  composer.choose("call");
  composer.type("text", "Bel eerst");
  const { draft, writing } = aComposer({ storage }).composer;
  assert.deepEqual([draft.value.kind, draft.value.text, writing.value], ["call", "Bel eerst", true]);
});

test("what another tab types stands here too, and what it sent is gone here", async () => {
  const storage = aStorage();
  const [here, there] = [aComposer({ storage }), aComposer({ storage })];
  there.composer.type("text", "een boom");
  here.composer.elsewhere("r1");
  assert.deepEqual([here.composer.draft.value.text, here.composer.writing.value], ["een boom", true]);
  await there.composer.send();
  here.composer.elsewhere("r1");
  assert.deepEqual([here.composer.draft.value.text, here.composer.writing.value], ["", false]);
});

test("a change that another tab sent, or left, is over here too", async () => {
  const storage = aStorage();
  const [here, there] = [aComposer({ storage }), aComposer({ storage })];
  there.composer.change(aCard(), { card: "c1", was: aCard() });
  here.composer.elsewhere("change:r1");
  assert.equal(here.composer.changing.value, true);
  await there.composer.send();
  here.composer.elsewhere("change:r1");
  assert.deepEqual([here.composer.changing.value, here.composer.writing.value], [false, false]);
});

test("what another tab keeps for another round leaves the form as it is", () => {
  const { composer } = aComposer();
  composer.begin();
  composer.elsewhere("pair:x");
  assert.equal(composer.writing.value, true);
});

test("a card goes into the outbox for this round, and the form is empty again", async () => {
  const { composer, done, drafts } = aComposer();
  composer.type("text", "een boom");
  assert.equal(await composer.send(), true);
  assert.deepEqual(done, [["card.submit", { round: "r1", kind: "metaphor", text: "een boom" }]]);
  assert.deepEqual([composer.draft.value.text, drafts.rounds(), composer.writing.value], ["", [], false]);
});

test("an empty or endless text is refused at its field and kept", async () => {
  const { composer, done } = aComposer();
  assert.equal(await composer.send(), false);
  assert.ok(composer.errors.value.text);
  composer.type("text", "x".repeat(2_001));
  assert.equal(composer.errors.value.text, undefined);
  await composer.send();
  assert.match(composer.errors.value.text, /2000.*1/);
  assert.deepEqual([composer.draft.value.text.length, done], [2_001, []]);
});

test("what the round asks for besides the text is named where it is missing", async () => {
  const { composer } = aComposer({ round: aRound({ takes: ["call"], required: ["addressee"] }) });
  composer.type("text", "Meer tijd");
  await composer.send();
  assert.deepEqual(composer.errors.value, { addressee: "Please fill this in too: For whom is it?" });
});

test("a text that the phone cannot save stays in the form", async () => {
  const add = async () => {
    throw new Error("QuotaExceededError");
  };
  const { composer } = aComposer({ add });
  composer.type("text", "een boom");
  assert.equal(await composer.send(), false);
  assert.deepEqual([composer.draft.value.text, Boolean(composer.errors.value.text)], ["een boom", true]);
});

test("changing a card sends what was changed and leaves the draft of a new one alone", async () => {
  const { composer, done } = aComposer();
  composer.type("text", "half een zin");
  composer.change(aCard({ why: "hij staat vast" }), { card: "c1", was: wordsOf(aCard({ why: "hij staat vast" })) });
  composer.type("text", "een eik");
  await composer.send();
  assert.deepEqual(done, [["card.edit", { card: "c1", text: "een eik", was: { text: "een boom" } }]]);
  assert.equal(composer.draft.value.text, "half een zin");
});

test("a change that a reload interrupted is taken up again", () => {
  const { composer, storage } = aComposer();
  composer.change(aCard(), { card: "c1" });
  composer.type("text", "een eik");
  const { draft, changing } = aComposer({ storage }).composer;
  assert.deepEqual([draft.value.text, draft.value.card, changing.value], ["een eik", "c1", true]);
});

test("a change that a reload interrupted still starts from the words that were seen", async () => {
  const { composer, storage } = aComposer();
  composer.change(aCard(), { card: "c1", was: wordsOf(aCard()) });
  composer.type("why", "hij staat vast");
  const later = aComposer({ storage });
  await later.composer.send();
  assert.deepEqual(later.done, [["card.edit", { card: "c1", why: "hij staat vast", was: { why: "" } }]]);
});

test("a card keeps the kind that the facilitator gave it, and leaves what its form has no field for", async () => {
  const { composer, done } = aComposer();
  const card = aCard({ kind: "practice", condition: "met twee", why: "van vroeger", emoji: "" });
  composer.change(card, { card: "c1", was: wordsOf(card) });
  composer.type("condition", "met drie");
  await composer.send();
  assert.deepEqual(done, [["card.edit", { card: "c1", condition: "met drie", was: { condition: "met twee" } }]]);
});

test("a card made another kind loses the words that the new kind has no place for", async () => {
  const { composer, done } = aComposer();
  const card = aCard({ why: "hij staat vast" });
  composer.change(card, { card: "c1", was: wordsOf(card) });
  composer.choose("remark");
  await composer.send();
  assert.deepEqual(done, [["card.edit", {
    card: "c1", kind: "remark", why: "", emoji: "", was: { kind: "metaphor", why: "hij staat vast", emoji: "🌳" },
  }]]);
});

test("where somebody else was faster, one's own words stand in the form and the other's at the field", () => {
  const { composer } = aComposer();
  const error = { code: "conflict", message: "Bots.", field: "text", current: "een beuk" };
  composer.change(aCard({ text: "een eik" }), { card: "c1", was: wordsOf(aCard({ text: "een beuk" })), entry: "o1", error });
  assert.equal(composer.draft.value.text, "een eik");
  assert.match(composer.errors.value.text, /een beuk/);
});

test("a refused card opens with its error at the field, and replaces itself when sent", async () => {
  const { composer, done } = aComposer();
  const error = { code: "too_long", message: "Te lang.", field: "text" };
  composer.change({ kind: "tip", text: "lang" }, { entry: "o1", error });
  assert.equal(composer.errors.value.text, "Te lang.");
  composer.type("text", "kort");
  await composer.send();
  assert.deepEqual(done, [["take", "o1"], ["card.submit", { round: "r1", kind: "tip", text: "kort" }]]);
});

test("words of a card that was taken back come beside what was being written", () => {
  const { composer } = aComposer({ round: aRound({ takes: ["remark"] }) });
  composer.type("text", "half een zin");
  composer.keep(aCard({ kind: "remark", text: "terug" }));
  assert.equal(composer.draft.value.text, "half een zin\nterug");
});

test("another round has a draft of its own", () => {
  const { composer } = aComposer();
  composer.type("text", "een boom");
  composer.enter(aRound({ id: "r2", takes: ["remark"] }));
  assert.deepEqual([composer.draft.value.text, composer.draft.value.kind], ["", "remark"]);
});

test("the first picture comes by itself, until a person chooses another or none", () => {
  emojiWords.value = { boom: "🌳 🌲" };
  const { composer } = aComposer();
  composer.type("text", "een boom");
  assert.equal(composer.emoji.value, "🌳");
  composer.picture("🌲");
  assert.equal(composer.emoji.value, "🌲");
  composer.picture("");
  assert.equal(composer.emoji.value, "");
});

test("a picture by the end of a compound is there to choose, and goes along only when somebody chooses it", async () => {
  emojiWords.value = { ezel: "🫏" };
  const { composer, done } = aComposer();
  composer.type("text", "een metgezel");
  assert.deepEqual([composer.pictures.value, composer.emoji.value], [["🫏"], ""]);
  await composer.send();
  assert.deepEqual(done, [["card.submit", { round: "r1", kind: "metaphor", text: "een metgezel" }]]);
  composer.type("text", "een metgezel");
  composer.picture("🫏");
  assert.equal(composer.emoji.value, "🫏");
});
