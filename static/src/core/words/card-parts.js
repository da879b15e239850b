import { roomText } from "./workshop-words.js";

/**
 * What a card says beside its text, each part with the word that leads it in. Who began with that word themself
 * ("but only when ...") does not read it twice.
 *
 * @param {{why?: string, condition?: string, example?: string}} card
 * @returns {{word: string, text: string}[]}
 */
export function partsOf({ why = "", condition = "", example = "" }) {
  return [
    { word: roomText("because"), text: why },
    { word: roomText("but"), text: condition },
    { word: roomText("for example"), text: example },
  ]
    .filter((part) => part.text)
    .map(({ word, text }) => ({ word: begins(text, word) ? "" : word, text }));
}

/**
 * @param {string} text
 * @param {string} word
 */
function begins(text, word) {
  const start = text.toLocaleLowerCase().slice(0, word.length + 1);
  return start.startsWith(word.toLocaleLowerCase()) && !/\p{L}/u.test(start.slice(word.length));
}

/** A quote in quotation marks, unless it brings its own. @param {string} text */
export const quoted = (text) => (/["“”„«»]/.test(text) ? text : `“${text}”`);
