/**
 * How densely the stage draws its cards: as large as fits, first smaller letters, then less text, then fewer cards.
 *
 * @typedef {{size: number, columns: number, rest: boolean, most: number, rows: number}} Density
 *   `size` is a step of letter size (0 largest); `most` is how many cards a cluster shows, `rows` how many rows of
 *   new cards stand under the clusters
 */

/** @type {Density[]} */
export const DENSITIES = [
  { size: 0, columns: 2, rest: true, most: Infinity, rows: 2 },
  { size: 1, columns: 3, rest: true, most: Infinity, rows: 2 },
  { size: 2, columns: 3, rest: true, most: Infinity, rows: 2 },
  { size: 2, columns: 4, rest: true, most: Infinity, rows: 2 },
  { size: 1, columns: 4, rest: false, most: Infinity, rows: 2 },
  { size: 2, columns: 4, rest: false, most: Infinity, rows: 2 },
  { size: 3, columns: 4, rest: false, most: Infinity, rows: 2 },
  { size: 4, columns: 5, rest: false, most: Infinity, rows: 2 },
  { size: 4, columns: 5, rest: false, most: 12, rows: 1 },
  { size: 4, columns: 5, rest: false, most: 9, rows: 1 },
  { size: 4, columns: 5, rest: false, most: 6, rows: 1 },
  { size: 4, columns: 5, rest: false, most: 4, rows: 1 },
  { size: 4, columns: 5, rest: false, most: 2, rows: 1 },
  { size: 4, columns: 6, rest: false, most: 1, rows: 1 },
];

/**
 * The first density at which `draw` fits; the last when none does.
 *
 * @param {(density: Density) => boolean} draw draws and tells whether everything is in sight
 */
export function drawToFit(draw) {
  return DENSITIES.find(draw) ?? DENSITIES[DENSITIES.length - 1];
}

/**
 * The newest of a list in their order, and how many were left out.
 *
 * @template T
 * @param {T[]} things
 * @param {number} most
 * @returns {{shown: T[], left: number}}
 */
export function newest(things, most) {
  const left = Math.max(0, things.length - most);
  return { shown: left ? things.slice(left) : things, left };
}
