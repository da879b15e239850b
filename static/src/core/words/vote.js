import { t, tn } from "./i18n.js";

/**
 * Results in the order in which they are told: most dots first, and in the order of the ballot where dots are equal.
 *
 * @typedef {{id: string, dots: number, share: number, first: boolean}} Result `share` of the most dots, from 0 to 1;
 *   `first`: nothing has more, also where several have as many
 * @param {string[]} ballot
 * @param {Record<string, number>} results
 * @returns {Result[]}
 */
export function ranked(ballot, results) {
  const most = Math.max(0, ...ballot.map((id) => results[id] ?? 0));
  return ballot
    .map((id) => ({ id, dots: results[id] ?? 0 }))
    .sort((a, b) => b.dots - a.dots)
    .map(({ id, dots }) => ({ id, dots, share: most ? dots / most : 0, first: dots > 0 && dots === most }));
}

/**
 * A step of a scale by its number, and its word where it has one.
 *
 * @param {string} id
 * @param {string} word
 */
export const stepText = (id, word) => (word ? `${id} – ${word}` : id);

/**
 * What a choice got.
 *
 * @param {{voting: import("../stream/shapes.js").Voting | null}} vote
 * @param {number} dots
 */
export function dotsWords({ voting }, dots) {
  if (voting === "hands") return tn("%(num)s hand", "%(num)s hands", dots);
  return voting === "scale" ? tn("%(num)s person", "%(num)s people", dots) : tn("%(num)s dot", "%(num)s dots", dots);
}

/**
 * What stands in the middle when all answers are put in a row, in words; empty when nobody answered.
 *
 * @param {{id: string, dots: number}[]} steps from the lowest
 */
export function middleWords(steps) {
  const row = steps.flatMap(({ id, dots }) => Array.from({ length: dots }, () => id));
  if (!row.length) return "";
  const [low, high] = [row[Math.floor((row.length - 1) / 2)], row[Math.floor(row.length / 2)]];
  return low === high ? t("The middle: %(number)s", { number: low }) : t("The middle: between %(low)s and %(high)s", { low, high });
}

/** What a vote says when all of its choices were taken off the board. */
export const nothingLeft = () => t("What could be voted on was taken off the board.");
