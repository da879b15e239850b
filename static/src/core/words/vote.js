import { t } from "./i18n.js";

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

/** What a vote says when all of its choices were taken off the board. */
export const nothingLeft = () => t("What could be voted on was taken off the board.");
