/**
 * How densely the stage draws a vote: smaller letters first, then fewer lines.
 *
 * @typedef {{size: number, most: number}} Density `size` is a step of letter size (0 largest); `most` is how many lines
 */

/** @type {Density[]} */
export const DENSITIES = [
  ...[0, 1, 2, 3, 4].map((size) => ({ size, most: Infinity })),
  ...[15, 12, 9, 7, 5, 4].map((most) => ({ size: 4, most })),
];

/**
 * The first density at which `draw` fits; the last when none does.
 *
 * @param {(density: Density) => boolean} draw draws and tells whether everything is in sight
 */
export function drawToFit(draw) {
  return DENSITIES.find(draw) ?? DENSITIES[DENSITIES.length - 1];
}
