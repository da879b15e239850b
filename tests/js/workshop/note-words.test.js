import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { kindSaid, NOTE_KINDS } from "../../../static/src/workshop/note-words.js";

const kinds = (...texts) => texts.map((text) => kindSaid(text)?.kind ?? null);

describe("the kind that a text begins with", () => {
  it("is known in Dutch, English, French and German", () => {
    assert.deepEqual(kinds("oproep: a", "call: a", "appel : a", "Aufruf: a"), ["call", "call", "call", "call"]);
    assert.deepEqual(kinds("citaat: a", "Quote: a", "citation : a", "Zitat: a"), ["quote", "quote", "quote", "quote"]);
    assert.deepEqual(kinds("actie: a", "action: a", "action : a", "Vorhaben: a"), ["action", "action", "action", "action"]);
    assert.deepEqual(kinds("tip: a", "TIP: a", "conseil : a", "Tipp: a"), ["tip", "tip", "tip", "tip"]);
    assert.deepEqual(kinds("later: a", "park: a", "suspens : a", "später: a"), ["parked", "parked", "parked", "parked"]);
    assert.deepEqual(kinds("notitie: a", "note: a", "remarque : a", "Notiz: a"), ["note", "note", "note", "note"]);
  });

  it("is known by the words that the screens have for it", () => {
    const dutch = readFileSync(new URL("../../../facilitate/translations/nl/LC_MESSAGES/messages.po", import.meta.url), "utf8");
    const inDutch = (word) => new RegExp(`msgid "${word}"\\nmsgstr "(.+)"`).exec(dutch)?.[1] ?? "";
    const words = ["Note", "Tip", "Call", "Quote", "Action"];
    assert.deepEqual(kinds(...words.map((word) => `${word}: a`)), NOTE_KINDS.slice(0, 5));
    assert.deepEqual(kinds(...words.map((word) => `${inDutch(word)}: a`)), NOTE_KINDS.slice(0, 5));
  });

  it("is said by a word of its own with a colon, and something behind it", () => {
    assert.deepEqual(kinds("tip:", "tip:  ", "tip a", "tips: a", "An: tip: a", "10:30 tip", "http://a"), Array(7).fill(null));
  });

  it("leaves what comes after it as it was typed", () => {
    assert.deepEqual(kindSaid(" Tip :  Neem FRUIT mee: appels\nen peren"), { kind: "tip", said: " Tip :  ", rest: "Neem FRUIT mee: appels\nen peren" });
  });
});
