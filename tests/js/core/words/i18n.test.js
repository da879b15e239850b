import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { initI18n, locale, t, tn } from "../../../../static/src/core/words/i18n.js";

const page = (catalogue) => (catalogue ? { facilitateTexts: catalogue } : {});
const dutch = {
  locale: "nl",
  messages: { Send: "Versturen", "Hello %(name)s": "Dag %(name)s", "%(num)s card": ["%(num)s kaart", "%(num)s kaarten"] },
};

beforeEach(() => initI18n(page(dutch)));

test("a text is given in the language of the page", () => {
  assert.deepEqual([t("Send"), locale()], ["Versturen", "nl"]);
});

test("a text that has no translation stays English", () => {
  assert.equal(t("Nobody translated %(this)s", { this: "me" }), "Nobody translated me");
});

test("values take the place of their names, and nothing else", () => {
  assert.equal(t("Hello %(name)s", { name: "100% %(name)s" }), "Dag 100% %(name)s");
  assert.equal(t("Hello %(name)s"), "Dag %(name)s");
});

test("numbers choose the form", () => {
  const cards = (n) => tn("%(num)s card", "%(num)s cards", n);
  assert.deepEqual([cards(0), cards(1), cards(2)], ["0 kaarten", "1 kaart", "2 kaarten"]);
});

test("French counts zero as one, and knows two forms where CLDR knows three", () => {
  initI18n(page({ locale: "fr", messages: { "%(num)s card": ["%(num)s carte", "%(num)s cartes"] } }));
  const cards = (n) => tn("%(num)s card", "%(num)s cards", n);
  assert.deepEqual([cards(0), cards(1), cards(2), cards(1e6)], ["0 carte", "1 carte", "2 cartes", "1000000 cartes"]);
});

test("a script without texts of another language speaks English", () => {
  initI18n(page(null));
  assert.deepEqual([t("Send"), tn("%(num)s card", "%(num)s cards", 1), tn("%(num)s card", "%(num)s cards", 2)], ["Send", "1 card", "2 cards"]);
});
