/**
 * How the width of the wall is shared: clusters have a column each as long as there is room, and the new cards have what
 * is left, as far as they need it. Columns are as wide as each other.
 *
 * @typedef {{inbox: number, clusters: number}} Share how many columns each has; the new cards have none when there are none
 */

const COLUMN = { narrow: 245, wide: 300, from: 1500 };
/** The notes beside the wall, and the strip that is left of new cards, in pixels. */
const NOTES = 320;
export const STRIP = 56;
/** Where the page is one column, as `wall.css` has it. */
const STACKED = "(max-width: 48rem)";
/** Of the page, what lies above and below the wall. */
const AROUND = 190;

/** @param {number} width of the wall */
export const columnsIn = (width) => Math.max(1, Math.floor(width / (width > COLUMN.from ? COLUMN.wide : COLUMN.narrow)));

/**
 * @param {number} columns of the wall
 * @param {{clusters: number, high: number, sight: number, stacked?: boolean}} lie `high`: how high the new cards are in one
 *   column, 0 when there are none; `sight`: how much of a column is in sight; both in pixels; `stacked`: whether clusters
 *   lie below the new cards
 * @returns {Share}
 */
export function shareOf(columns, { clusters, high, sight, stacked = columns < 2 }) {
  if (stacked) return { inbox: 1, clusters: Math.max(1, Math.min(clusters, columns)) };
  const least = Math.max(1, Math.min(clusters, columns - 1));
  const inbox = high ? Math.min(columns - least, Math.max(1, Math.ceil(high / sight))) : 0;
  return { inbox, clusters: Math.max(1, Math.min(clusters, columns - inbox)) };
}

/**
 * The share as a value for `grid-template-columns`: new cards, clusters. `--notes` is the width of the notes beside them.
 *
 * @param {number} columns
 * @param {Share} share
 */
export function tracksOf(columns, { inbox }) {
  return inbox ? `min((100% - var(--notes, 0px)) * ${(inbox / columns).toFixed(5)}, ${inbox * 24}rem) minmax(0, 1fr)` : `${STRIP}px minmax(0, 1fr)`;
}

/** @param {number} zoom -> how much of a column is in sight, in pixels */
export const sightOf = (zoom) => Math.max(200, window.innerHeight / zoom - AROUND);

/**
 * Keep the number of columns right when the room for them changes, or the zoom.
 *
 * @param {import("../desk.js").Desk} desk
 * @returns {() => void} to call after each drawing
 */
export function countColumns(desk) {
  const count = () => {
    const zoom = desk.zoom.level.peek();
    desk.stacked.value = window.matchMedia(STACKED).matches;
    desk.columns.value = columnsIn((window.innerWidth - (desk.notesOpen.peek() ? NOTES * zoom : 0)) / zoom);
  };
  window.addEventListener("resize", count);
  count();
  return count;
}
