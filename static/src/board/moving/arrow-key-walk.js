/**
 * Walking over the board with the arrow keys: up and down within a column, of new cards on to the next one; left and right
 * between the columns of new cards and those of clusters.
 *
 * @typedef {import("../desk.js").About} About
 * @typedef {import("../drawing/layout.js").Layout} Layout
 */

/**
 * What one can stand on, column by column. A cluster stands above its cards.
 *
 * @param {Layout} layout
 * @returns {About[][]}
 */
export function stopsOf({ inbox, columns }) {
  const clusters = columns.map((column) => column.flatMap(({ cluster, cards }) => [{ cluster }, ...cards.map((card) => ({ card }))]));
  return [...inbox.map((cards) => cards.map((card) => ({ card }))), ...clusters];
}

/**
 * @param {About | null} one
 * @param {About} other
 */
export const isSame = (one, other) =>
  one !== null && ("card" in one ? "card" in other && one.card === other.card : "cluster" in other && one.cluster === other.cluster);

/**
 * Where an arrow key leads, or Home and End within the column; null when nowhere.
 *
 * @param {Layout} layout
 * @param {About | null} at
 * @param {string} key
 * @param {{middleOf: (stop: About) => number, last?: string | null}} eyes `middleOf`: how high something is on the
 *   screen; `last`: the new card where one was before going to the clusters
 * @returns {About | null}
 */
export function walkFrom(layout, at, key, { middleOf, last = null }) {
  const columns = stopsOf(layout);
  const column = columns.findIndex((stops) => stops.some((stop) => isSame(at, stop)));
  if (column < 0 || !at) return columns.flat()[0] ?? null;
  const inbox = layout.inbox.length;
  const stops = column < inbox ? columns.slice(0, inbox).flat() : columns[column];
  const index = stops.findIndex((stop) => isSame(at, stop));
  switch (key) {
    case "ArrowUp":
      return stops[index - 1] ?? null;
    case "ArrowDown":
      return stops[index + 1] ?? null;
    case "Home":
      return stops[0];
    case "End":
      return stops[stops.length - 1];
    case "ArrowLeft":
    case "ArrowRight":
      return beside({ columns, column, inbox }, key === "ArrowLeft" ? -1 : 1, last, () => middleOf(at), middleOf);
    default:
      return null;
  }
}

/**
 * @param {{columns: About[][], column: number, inbox: number}} at `inbox`: how many columns of new cards there are
 * @param {1 | -1} step
 * @param {string | null} last
 * @param {() => number} here
 * @param {(stop: About) => number} middleOf
 */
function beside({ columns, column, inbox }, step, last, here, middleOf) {
  let to = column + step;
  while (columns[to] && !columns[to].length) to += step;
  const stops = columns[to];
  if (!stops) return null;
  const comesBack = column >= inbox && to < inbox;
  const before = comesBack && columns.slice(0, inbox).flat().find((stop) => "card" in stop && stop.card === last);
  return before || nearest(stops, here(), middleOf);
}

/**
 * @param {About[]} stops
 * @param {number} height
 * @param {(stop: About) => number} middleOf
 */
function nearest(stops, height, middleOf) {
  const far = stops.map((stop) => Math.abs(middleOf(stop) - height));
  return stops[far.indexOf(Math.min(...far))];
}
