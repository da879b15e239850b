import { signal } from "@preact/signals-core";

const MOST = 5;
const SHORTEST_END = 4;
const SMALL_WORDS = new Set(
  "aan als and are bij but dan dat deze die dit een for geen haar het hun iets ik jij like maar meer met mijn naar niet not ons ook onze van veel voor waar wat wel who with zich zijn the that this".split(" "),
);
const HEAD_ENDS = new Set("aan and at between bij die dat en for from in met naar of om on onder op over that tussen uit van voor waar who with zonder".split(" "));
const ENDINGS = ["tjes", "pjes", "tje", "pje", "jes", "je", "en", "es", "s", "n", "e"];

/** The words of the page's language with their emoji, as `emoji-words.js` makes them; null until somebody needs them. */
export const emojiWords = signal(/** @type {Record<string, string> | null} */ (null));
let asked = false;

/** Fetch the words, once. Without them there are no pictures to suggest, and nothing else is missing. @param {string} url */
export async function loadEmoji(url) {
  if (asked) return;
  asked = true;
  try {
    const answer = await fetch(url);
    if (answer.ok) emojiWords.value = await answer.json();
    else asked = false;
  } catch {
    asked = false;
  }
}

/**
 * Pictures for what somebody typed, best first: by its own words, and where these have none by the ends of compounds.
 *
 * @param {Record<string, string>} words
 * @param {string} text
 * @returns {string[]}
 */
export function suggest(words, text) {
  const found = picturesOf(byWords(words, text));
  return (found.length ? found : picturesOf(byEnds(words, text))).slice(0, MOST);
}

/**
 * The picture that goes with a text unless somebody chooses: one that is called by a word that was typed, never by a
 * compound's end ("metgezel" is no "ezel"), nor one that merely comes to mind with it. Empty without one.
 *
 * @param {Record<string, string>} words
 * @param {string} text
 */
export function chosenFor(words, text) {
  const [first = ""] = byWords(words, text);
  return first.split(" ")[0];
}

/**
 * By the whole text, then by its words. "A very old oak between two farms" is about the oak: the head comes first, and of
 * the head its last word.
 *
 * @param {Record<string, string>} words
 * @param {string} text
 */
function byWords(words, text) {
  const said = saidIn(text);
  const phrases = said.slice(0, -1).map((_, start) => [said.slice(start).join(" ")]);
  return firstOfEach(words, [...phrases, ...inOrderOfWeight(said).map(formsOf)]);
}

/**
 * @param {Record<string, string>} words
 * @param {string} text
 */
const byEnds = (words, text) => firstOfEach(words, inOrderOfWeight(saidIn(text)).map(endsOf));

/** @param {string} text */
const saidIn = (text) => text.toLowerCase().match(/[\p{L}\p{N}-]+/gu)?.slice(0, 12) ?? [];

/**
 * What stands for the first in each row that is known.
 *
 * @param {Record<string, string>} words
 * @param {string[][]} rows
 */
const firstOfEach = (words, rows) => rows.flatMap((row) => words[row.find((word) => typeof words[word] === "string") ?? ""] ?? []);

/** Each picture once. @param {string[]} found */
const picturesOf = (found) => [...new Set(found.flatMap((pictures) => pictures.split(" ").filter(Boolean)))];

/** @param {string[]} said */
function inOrderOfWeight(said) {
  const telling = (/** @type {string} */ word) => word.length > 2 && !SMALL_WORDS.has(word) && !HEAD_ENDS.has(word);
  const start = said.findIndex(telling);
  const end = said.findIndex((word, index) => index > start && HEAD_ENDS.has(word));
  const head = end < 0 ? said : said.slice(0, end);
  return [...head.reverse(), ...(end < 0 ? [] : said.slice(end))].filter(telling);
}

/** A word and what it may be a form of: "bruggen" of "brug", "bomen" of "boom". @param {string} word */
function formsOf(word) {
  const cut = ENDINGS.filter((end) => word.endsWith(end) && word.length - end.length > 2).map((end) => word.slice(0, -end.length));
  const stems = cut.filter((stem) => !SMALL_WORDS.has(stem));
  const single = stems.filter((stem) => /(.)\1$/.test(stem)).map((stem) => stem.slice(0, -1));
  const long = stems.filter((stem) => /[^aeiou][aeou][^aeiou]$/.test(stem)).map((stem) => stem.replace(/([aeou])(.)$/, "$1$1$2"));
  return [word, ...stems, ...single, ...long];
}

/** The ends of a compound, the longest first: "kastanjeboom" ends in "boom". @param {string} word */
function endsOf(word) {
  const count = Math.max(0, word.length - SHORTEST_END);
  return Array.from({ length: count }, (_, index) => word.slice(index + 1));
}
