import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { ADDED, AMBIGUOUS } from "./emoji-words-nl.js";

const require = createRequire(import.meta.url);
const COMPONENTS_AND_FLAGS = [2, 9];
const PER_WORD = 6;
/** A word stands for a picture that is called so; what merely comes to mind with it only suggests. */
const CALLED_SO = 1;
/** Our own words, by language. */
const OURS = { nl: ADDED };
const UNSURE = { nl: AMBIGUOUS };

/**
 * The emoji of a language by our own words for them, by their names and by their tags, best first: `{"boom": "🌳 🌲", ...}`.
 * Where none is called so, or the word has several meanings, a blank stands before them.
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
    for (const [word, rank] of wordsOf(emoji, OURS[language]?.[emoji.unicode])) {
      if (!found.has(word)) found.set(word, []);
      found.get(word).push({ sign: emoji.unicode, rank });
    }
  }
  const words = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(words.map(([word, signs]) => [word, best(signs, UNSURE[language]?.includes(word))]));
}

/**
 * Words with their rank: -1 one of ours, 0 the name itself, 1 what its name is a kind of, such as "closed book"; 2 the end
 * of a compound, such as "bokshandschoen"; 3 another word of the name, 4 and up a tag.
 */
function wordsOf({ label, tags = [] }, ours = "") {
  const name = label.toLowerCase();
  const ranks = new Map(ours ? ours.split(", ").map((word) => [word, -1]) : []);
  const add = (word, rank) => {
    if (word.length > 1 && !ranks.has(word)) ranks.set(word, rank);
  };
  add(name, 0);
  const ends = tags.map((tag) => tag.toLowerCase()).filter((tag) => name.endsWith(tag));
  ends.forEach((tag) => add(tag, name.endsWith(` ${tag}`) ? CALLED_SO : 2));
  name.split(/[^\p{L}\p{N}]+/u).forEach((word) => word.length > 2 && add(word, 3));
  tags.forEach((tag, index) => add(tag.toLowerCase(), 4 + index));
  return ranks;
}

function best(signs, isUnsure = false) {
  const ranked = signs.sort((a, b) => a.rank - b.rank);
  const isCalledSo = ranked[0].rank <= CALLED_SO && !isUnsure;
  return (isCalledSo ? "" : " ") + [...new Set(ranked.map(({ sign }) => sign))].slice(0, PER_WORD).join(" ");
}
