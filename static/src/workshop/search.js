import { partsOf } from "../core/words/card-parts.js";
import { personName } from "../core/words/labels.js";

/**
 * Finding cards: which of them fit what is asked. Pure.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Card} Card
 * @typedef {{text: string, kind: string, person: string, organisation: string}} Asked empty: whatever it is
 */

/** @type {Asked} */
export const NOTHING_ASKED = { text: "", kind: "", person: "", organisation: "" };

/** What a screen shows on which nothing is hidden. */
const EVERYTHING = { words: () => true, names: () => true };

/** Without accents and capitals, so that "cafe" finds "Café". @param {string} text */
export const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The words of a question, as `plain` makes them. @param {string} text */
export const wordsIn = (text) => plain(text).split(/\s+/).filter(Boolean);

/**
 * Whether all of these words stand in a text, in any order.
 *
 * @param {string} text
 * @param {string[]} words as `plain` makes them
 */
export function saysAll(text, words) {
  const said = plain(text);
  return words.length > 0 && words.every((word) => said.includes(word));
}

/** Whether words are asked for and nothing else, which clusters and notes have as well. @param {Asked} asked */
export const asksWordsAlone = ({ text, ...others }) => text.trim() !== "" && !Object.values(others).some(Boolean);

/**
 * Whether a card fits all that is asked; null where nothing is. All words have to be there, in any order.
 *
 * @param {State} state
 * @param {Asked | null} asked
 * @param {{words: (card: Card) => boolean, names: (card: Card) => boolean}} [seen] whether its words, and who made it, stand on
 *   this screen
 * @returns {((card: Card) => boolean) | null}
 */
export function finder(state, asked, seen = EVERYTHING) {
  if (!asked || !Object.values(asked).some((part) => part.trim())) return null;
  const authors = (/** @type {Card} */ card) => (seen.names(card) ? authorsOf(state, card) : []);
  const words = wordsIn(asked.text);
  /** @type {(card: Card) => boolean} */
  const fits = (card) => {
    if (asked.kind && card.kind !== asked.kind) return false;
    if (asked.person && !authors(card).some(({ id }) => id === asked.person)) return false;
    if (asked.organisation && !authors(card).some(({ organisation }) => organisation === asked.organisation)) return false;
    if (!words.length) return true;
    const said = saidBy(authors(card), card, seen.words(card));
    return words.every((word) => said.includes(word));
  };
  /** @type {Map<Card, boolean>} */
  const known = new Map();
  return (card) => {
    const before = known.get(card);
    const found = before ?? fits(card);
    if (before === undefined) known.set(card, found);
    return found;
  };
}

/**
 * @param {State} state
 * @param {Card} card
 */
const authorsOf = (state, card) => card.authors.map((id) => state.participants[id]).filter(Boolean);

/**
 * @param {import("../core/stream/shapes.js").Participant[]} authors
 * @param {Card} card
 * @param {boolean} withWords
 */
function saidBy(authors, card, withWords) {
  const people = authors.flatMap((person) => [personName(person), person.organisation]);
  return `${plain(people.join("\n"))}\n${withWords ? wordsOf(card) : ""}`;
}

/** Plain words of cards, which are the same as long as the card is. @type {WeakMap<Card, string>} */
const plainWords = new WeakMap();

/** @param {Card} card */
function wordsOf(card) {
  const known = plainWords.get(card) ?? plain([card.text, card.addressee, ...partsOf(card).map(({ text }) => text)].join("\n"));
  plainWords.set(card, known);
  return known;
}

/**
 * What there is to choose from: only what these cards have, in the order of names.
 *
 * @param {State} state
 * @param {Card[]} cards
 * @param {(card: Card) => boolean} names whether who made it stands on this screen
 */
export function choicesIn(state, cards, names) {
  const authors = [...new Map(cards.filter(names).flatMap((card) => authorsOf(state, card)).map((person) => [person.id, person])).values()];
  const byName = (/** @type {string} */ a, /** @type {string} */ b) => a.localeCompare(b);
  return {
    kinds: [...new Set(cards.map((card) => card.kind))],
    people: authors.sort((a, b) => byName(personName(a), personName(b))),
    organisations: [...new Set(authors.map((person) => person.organisation).filter(Boolean))].sort(byName),
  };
}
