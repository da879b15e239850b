import { holders, isMovable, places } from "./tree.js";

/**
 * Where a passage can be put with the hand: behind another that can be moved, or first under a heading. Pure.
 *
 * @typedef {{parent: string, after: string | null}} Gap `after`: null for first
 */

/**
 * By the key of what stands right above it on the screen.
 *
 * @param {import("./tree.js").Report} report
 * @param {string} key of the passage that is moved
 * @returns {Map<string, Gap>}
 */
export function gapsFor(report, key) {
  const all = places(report);
  const home = all.get(key)?.parent?.key;
  const open = new Set(holders(report).map((holder) => holder.key));
  if (home) open.add(home);
  /** @type {Map<string, Gap>} */
  const gaps = new Map();
  for (const [above, place] of all) {
    const parent = place.parent?.key ?? "";
    if (above === key) continue;
    if (open.has(above) && place.passage.kind === "heading") gaps.set(above, { parent: above, after: null });
    else if (open.has(parent) && isMovable(place)) gaps.set(above, { parent, after: above });
  }
  return gaps;
}

/**
 * The last one whose middle a point has passed.
 *
 * @template {{top: number, bottom: number}} Box
 * @param {Box[]} boxes in the order of the screen
 * @param {number} y
 */
export const boxAbove = (boxes, y) => boxes.filter(({ top, bottom }) => (top + bottom) / 2 < y).pop();
