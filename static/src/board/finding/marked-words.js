import { html } from "lit-html";
import { plain, wordsIn } from "../../workshop/search.js";

/** The words that were asked for, where they stand on the page. */

const WORDS = [
  ...[".idea-text", ".idea-rest", ".idea-foot"].map((words) => `.idea:not([data-dimmed]) ${words}`),
  ...[".cluster-name", ".cluster-summary", ".note-text"],
].join();

/** Whether this browser marks words without changing the page; in others they are drawn as marked. */
export const marksByItself = () => "highlights" in CSS;

/**
 * Mark the words that were asked for, in browsers that can do it by themselves.
 *
 * @param {HTMLElement} root
 * @param {string} asked
 */
export function markWords(root, asked) {
  if (!marksByItself()) return;
  const words = wordsIn(asked);
  if (words.length) CSS.highlights.set("found", new window.Highlight(...rangesOf(root, words)));
  else CSS.highlights.delete("found");
}

/**
 * @param {HTMLElement} root
 * @param {string[]} words
 */
function rangesOf(root, words) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  /** @type {Range[]} */
  const ranges = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest(WORDS)) continue;
    for (const [start, end] of placesOf(/** @type {Text} */ (node).data, words)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}

/**
 * Where words stand in a text, whatever their accents and capitals.
 *
 * @param {string} text
 * @param {string[]} words as `plain` makes them
 * @returns {[number, number][]} from and to, in units of the text
 */
export function placesOf(text, words) {
  /** @type {number[]} */
  const units = [];
  let said = "";
  for (let at = 0; at < text.length; at += 1) {
    const part = plain(text[at]);
    said += part;
    for (let more = 0; more < part.length; more += 1) units.push(at);
  }
  return words.flatMap((word) => {
    /** @type {[number, number][]} */
    const places = [];
    for (let from = said.indexOf(word); from >= 0; from = said.indexOf(word, from + word.length)) {
      places.push([units[from], units[from + word.length - 1] + 1]);
    }
    return places;
  });
}

/**
 * A text to be drawn, with these words marked in it.
 *
 * @param {string} text
 * @param {string} asked none: the text as it is
 */
export function marked(text, asked) {
  const places = asked ? inOrder(text, asked) : [];
  if (!places.length) return text;
  /** @type {unknown[]} */
  const pieces = [];
  let done = 0;
  for (const [from, to] of places) {
    if (to <= done) continue;
    const start = Math.max(from, done);
    pieces.push(text.slice(done, start), html`<mark>${text.slice(start, to)}</mark>`);
    done = to;
  }
  return [...pieces, text.slice(done)];
}

/**
 * @param {string} text
 * @param {string} asked
 */
const inOrder = (text, asked) => placesOf(text, wordsIn(asked)).sort(([a], [b]) => a - b);

const BEFORE = 24;
const AROUND = 64;

/**
 * The part of a text in which the first of these words stands.
 *
 * @param {string} text
 * @param {string} asked
 */
export function around(text, asked) {
  const from = Math.max(0, (inOrder(text, asked)[0]?.[0] ?? 0) - BEFORE);
  const start = from && text.indexOf(" ", from) + 1;
  const end = start + AROUND;
  return `${start ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
