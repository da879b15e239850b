import { t } from "../../core/words/i18n.js";
import { plain } from "../../workshop/search.js";

/**
 * What was found, on the page: going from one card to the next, and the words themselves.
 *
 * @typedef {import("../desk.js").Desk} Desk
 */

const FOUND = ".wall .idea:not([data-dimmed])";
const WORDS = [".idea-text", ".idea-rest", ".idea-foot"].map((words) => `.idea:not([data-dimmed]) ${words}`).join();
/** The card that was gone to last, by its id. */
let last = "";

/**
 * Go to the next card that was found, or to the one before; after the last comes the first.
 *
 * @param {Desk} desk
 * @param {number} by 1 or -1
 */
export function stepFound(desk, by) {
  const cards = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(FOUND)]);
  const here = cards.findIndex((card) => card.dataset.card === last);
  const at = here < 0 ? (by > 0 ? 0 : cards.length - 1) : (here + by + cards.length) % cards.length;
  const card = cards[at];
  last = card?.dataset.card ?? "";
  if (!card) return;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "center" });
  desk.announcement.value = t("%(found)s of %(all)s", { found: at + 1, all: cards.length });
}

/** Something else is asked: the first card that fits comes into sight, once it is drawn. */
export function showFirstFound() {
  last = "";
  requestAnimationFrame(() => document.querySelector(FOUND)?.scrollIntoView({ block: "nearest" }));
}

/**
 * Mark the words that were asked for, in browsers that can.
 *
 * @param {HTMLElement} root
 * @param {string} asked
 */
export function markWords(root, asked) {
  if (!("highlights" in CSS)) return;
  const words = plain(asked).split(/\s+/).filter(Boolean);
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
