import { fill } from "./i18n.js";

/** @type {Record<string, string>} */
let words = {};

/**
 * Take the words of the workshop (see web/workshop_words.py): those that stand in one sentence with what people wrote are
 * in its language, whoever reads. Without them they are English.
 *
 * @param {Record<string, string>} [given]
 */
export function useWorkshopWords(given = {}) {
  words = given;
}

/**
 * A word in the language of the workshop, as `t` gives one in the reader's.
 *
 * @typedef {"because" | "but" | "for example" | "for" | "for %(addressee)s" | "I am ..." | "because ..." | "but ..."
 *   | "for example ..." | "For example: %(examples)s" | "Come back to this"} Word
 * @param {Word} word
 * @param {Record<string, string>} [params]
 */
export const roomText = (word, params) => fill(words[word] ?? word, params);
