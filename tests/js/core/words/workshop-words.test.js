import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { partsOf } from "../../../../static/src/core/words/card-parts.js";
import { initI18n, region, t } from "../../../../static/src/core/words/i18n.js";
import { roomText, useWorkshopWords } from "../../../../static/src/core/words/workshop-words.js";
import { lookOf } from "../../../../static/src/phone/card/card-looks.js";

afterEach(() => {
  initI18n({});
  useWorkshopWords();
});

test("what leads in a part of a card is in the workshop's language, whatever the reader's", () => {
  initI18n({ facilitateTexts: { locale: "en", messages: {} } });
  useWorkshopWords({ but: "maar", "but ...": "maar ...", "for %(addressee)s": "voor %(addressee)s" });
  assert.deepEqual(partsOf({ condition: "met tijd" }), [{ word: "maar", text: "met tijd" }]);
  assert.deepEqual(partsOf({ condition: "Maar met tijd" }), [{ word: "", text: "Maar met tijd" }]);
  assert.equal(lookOf("practice", "condition").label, "maar ...");
  assert.equal(roomText("for %(addressee)s", { addressee: "$& de stad" }), "voor $& de stad");
  assert.equal(t("Send"), "Send");
});

test("English dates have the day before the month", () => {
  const date = (language) => new Intl.DateTimeFormat(region(language), { day: "numeric", month: "long", year: "numeric" }).format(new Date(2026, 10, 29));
  assert.equal(date("en"), "29 November 2026");
  assert.equal(date("nl"), "29 november 2026");
});
