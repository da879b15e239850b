import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { kindEntries } from "../../../../static/src/board/cards/card-entries.js";
import { kindFor, STAGE_KEY } from "../../../../static/src/board/cards/card-keys.js";
import { SHORTCUTS } from "../../../../static/src/board/keys/shortcuts.js";
import { CARD_KINDS } from "../../../../static/src/workshop/card-kinds.js";
import { translations } from "../../../../static/texts.js";
import { aCard } from "../../builders.js";
import { wordsIn } from "../../views.js";

const ROOT = new URL("../../../../", import.meta.url).pathname;
const ROOMS = ["board", "leading", "parts"];
/** What closes or leaves, and full screen, which is a key only where the browser lets a page fill the screen. */
const BESIDE_THE_TABLE = ["Escape", "f", STAGE_KEY, ...CARD_KINDS.map(({ key }) => `Shift+${key}`)];

/** As a tooltip writes it. */
function nameOf({ key, ctrl }) {
  const capital = key.length === 1 && key !== key.toLowerCase();
  return `${ctrl ? "Ctrl+" : ""}${capital ? "Shift+" : ""}${ctrl || capital ? key.toUpperCase() : key}`;
}

const KEYS = new Set([...SHORTCUTS.map(nameOf), ...BESIDE_THE_TABLE]);
const sources = ROOMS.flatMap((room) => readdirSync(join(ROOT, "static/src", room), { recursive: true }).map((name) => join(ROOT, "static/src", room, name)))
  .filter((path) => path.endsWith(".js"))
  .map((path) => ({ path, code: readFileSync(path, "utf8") }));

/** The keys in brackets in a text; none when what stands there is no key. */
function keysNamed(text) {
  const said = /\(((?:(?:Ctrl|Shift|Alt)\+)*(?:[^\s,()]|,(?=\))|Escape|F\d)(?:, (?:(?:Ctrl|Shift|Alt)\+)*[^\s,()])*)\)/.exec(text)?.[1];
  return said ? said.split(", ") : [];
}

/** Each opening tag with a tooltip or keys of its own: what they name. */
const tags = sources.flatMap(({ path, code }) =>
  [...code.matchAll(/<(?:button|a|div)\s[\s\S]*?(?=@click|@keydown|<)/g)].map(([tag]) => ({
    path,
    tag,
    title: /title=\$\{([^}]*\}?[^}]*)\}/.exec(tag)?.[1] ?? "",
    keys: (/aria-keyshortcuts="([^"]+)"/.exec(tag)?.[1] ?? "").split(" ").filter(Boolean).map((key) => key.replace("Control", "Ctrl")),
  })),
).filter(({ title, keys }) => keysNamed(title).length || keys.length);

describe("what names a key on the board", () => {
  it("names one that does something", () => {
    assert.ok(tags.length > 10);
    for (const { tag, title, keys } of tags) for (const key of [...keysNamed(title), ...keys]) assert.ok(KEYS.has(key), `${key} in ${tag}`);
  });

  it("says in the tooltip what it says to who listens", () => {
    for (const { tag, title, keys } of tags.filter(({ title }) => title)) {
      const named = keysNamed(title);
      if (!named.includes("Escape")) assert.deepEqual(named, keys, tag);
    }
  });

  it("says it in every language", () => {
    const catalogue = translations(readFileSync(join(ROOT, "facilitate/translations/nl/LC_MESSAGES/messages.po"), "utf8"));
    for (const [text, translated] of catalogue) {
      const keys = keysNamed(text);
      if (keys.length) assert.deepEqual(keysNamed(String(translated)), keys, text);
    }
  });

  it("names in the menu of kinds the key that makes a card of that kind", () => {
    const words = wordsIn(kindEntries({}, aCard(), false));
    for (const { kind, key } of CARD_KINDS) {
      assert.match(words, new RegExp(`aria-keyshortcuts=Shift\\+${key} `));
      assert.equal(kindFor({ code: `Digit${key}`, shiftKey: true }), kind);
      assert.equal(kindFor({ code: `Digit${key}`, shiftKey: false }), null);
    }
  });
});
