import assert from "node:assert/strict";
import { test } from "node:test";
import { hasCardsLeft, ownCards, plainText } from "../../../static/src/phone/own/own-cards.js";
import { aCard } from "../builders.js";

const anEntry = (over = {}) => ({ op: "o1", owner: "p1", name: "card.submit", payload: { round: "r1", kind: "tip", text: "nieuw" }, state: "device", tries: 0, error: null, ...over });
const anEdit = (over = {}) => anEntry({ name: "card.edit", payload: { card: "c1", kind: "tip", text: "anders" }, ...over });
const list = (cards, entries) => ownCards({ cards: Object.fromEntries(cards.map((card) => [card.id, card])) }, entries);

test("cards on the board come first, by number, then those that are not there yet", () => {
  const shown = list([aCard({ id: "b", number: 9 }), aCard({ id: "a", number: 2 })], [anEntry()]);
  assert.deepEqual(shown.map(({ key, state }) => [key, state]), [["a", "board"], ["b", "board"], ["o1", "device"]]);
});

test("a card that the board has already is shown once, also before its answer has come", () => {
  const words = { round: "r1", kind: "metaphor", text: "een veer", why: "heen en weer", emoji: "", condition: "", example: "", addressee: "" };
  const entry = anEntry({ payload: { round: "r1", kind: "metaphor", text: "een veer", why: "heen en weer" }, state: "sending" });
  assert.deepEqual(list([aCard({ ...words, id: "a" })], [entry]).map(({ key }) => key), ["a"]);
  assert.equal(list([aCard({ ...words, id: "a", why: "" })], [entry]).length, 2);
  assert.equal(list([aCard({ ...words, id: "a", round: "r0" })], [entry]).length, 2);
  assert.equal(list([aCard({ ...words, id: "a" })], [{ ...entry, state: "device" }]).length, 2);
});

test("a card that is being changed shows its new words and how far they are", () => {
  const [shown] = list([aCard()], [anEdit({ state: "sending" })]);
  assert.deepEqual([shown.said.text, shown.said.why, shown.state], ["anders", "", "sending"]);
});

test("a change of one field shows the others as they stand on the board now", () => {
  const edit = anEdit({ payload: { card: "c1", why: "ik blijf staan", was: { why: "" } } });
  const [shown] = list([aCard({ text: "een beuk" })], [edit]);
  assert.deepEqual([shown.said.text, shown.said.why], ["een beuk", "ik blijf staan"]);
});

test("of two changes the newest is shown", () => {
  const [shown] = list([aCard()], [anEdit(), anEdit({ op: "o2", payload: { card: "c1", kind: "tip", text: "nieuwst" } })]);
  assert.equal(shown.said.text, "nieuwst");
});

test("a card that is being taken back keeps its own words", () => {
  const [shown] = list([aCard()], [anEntry({ name: "card.withdraw", payload: { card: "c1" }, state: "sending" })]);
  assert.deepEqual([shown.said.text, shown.leaving], ["een boom", true]);
});

test("a change of a card that is gone is not lost", () => {
  const edit = anEdit({ payload: { card: "c1", why: "want", was: {} }, aside: { kind: "metaphor", text: "een boom" }, state: "refused" });
  const shown = list([], [edit]);
  assert.deepEqual(shown.map(({ said, state }) => [said.text, said.why, state]), [["een boom", "want", "refused"]]);
});

test("taking back a card that is gone shows nothing", () => {
  assert.deepEqual(list([], [anEntry({ name: "card.withdraw", payload: { card: "c1" } })]), []);
});

test("the text to copy has every part, each on its line", () => {
  assert.equal(plainText(aCard({ why: "ik blijf staan" })), "een boom\nik blijf staan");
});

test("another card is taken until there are as many as the round takes; those off the board do not count", () => {
  const two = list([aCard()], [anEntry()]);
  assert.deepEqual([null, 3, 2, 1].map((most) => hasCardsLeft({ cards_each: most }, two)), [true, true, false, false]);
  assert.equal(hasCardsLeft({ cards_each: 1 }, list([aCard({ state: "hidden" })], [])), true);
});
