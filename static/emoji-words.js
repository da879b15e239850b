import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const COMPONENTS_AND_FLAGS = [2, 9];
const PER_WORD = 6;
/** What people here mean by a word, before what its name and tags say: a Flemish armchair, a tree without a season. */
const MEANT = { nl: { zetel: "🛋️", boom: "🌳", eik: "🌳" } };

/**
 * The emoji of a language by the words of their names and tags, best first: `{"boom": "🌳 🌲", ...}`.
 *
 * @param {string} language such as `nl`
 * @returns {Promise<Record<string, string>>}
 */
export async function emojiWords(language) {
  const path = require.resolve(`emojibase-data/${language}/compact.json`);
  const emojis = JSON.parse(await readFile(path, "utf8"));
  const found = new Map();
  for (const emoji of emojis) {
    if (emoji.group === undefined || COMPONENTS_AND_FLAGS.includes(emoji.group)) continue;
    for (const [word, rank] of wordsOf(emoji)) {
      if (!found.has(word)) found.set(word, []);
      found.get(word).push({ sign: emoji.unicode, rank });
    }
  }
  for (const [word, sign] of Object.entries(MEANT[language] ?? {})) {
    found.set(word, [{ sign, rank: -1 }, ...(found.get(word) ?? [])]);
  }
  const words = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(words.map(([word, signs]) => [word, best(signs)]));
}

/** Words with their rank: 0 the name itself, 1 the end of a compound name, 2 a word of the name, 3 and up a tag. */
function wordsOf({ label, tags = [] }) {
  const name = label.toLowerCase();
  const ranks = new Map([[name, 0]]);
  const add = (word, rank) => {
    if (word.length > 1 && !ranks.has(word)) ranks.set(word, rank);
  };
  tags.forEach((tag) => name.endsWith(tag.toLowerCase()) && add(tag.toLowerCase(), 1));
  name.split(/[^\p{L}\p{N}]+/u).forEach((word) => word.length > 2 && add(word, 2));
  tags.forEach((tag, index) => add(tag.toLowerCase(), 3 + index));
  return ranks;
}

function best(signs) {
  const ranked = signs.sort((a, b) => a.rank - b.rank);
  return [...new Set(ranked.map(({ sign }) => sign))].slice(0, PER_WORD).join(" ");
}
