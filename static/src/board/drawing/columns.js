import { wallParts } from "./page-parts.js";

/** As many columns of clusters as fit beside the new cards and the notes. */

const COLUMN = { narrow: 245, wide: 300, from: 1200 };
const BESIDE = 350;

/** @param {number} width */
export function columnsIn(width) {
  const column = width > COLUMN.from ? COLUMN.wide : COLUMN.narrow;
  return Math.max(1, Math.floor(width / column));
}

/**
 * How many there will be, before anything is drawn.
 *
 * @param {number} page its width
 * @param {number} zoom
 */
export const columnsBefore = (page, zoom) => columnsIn(page / zoom - BESIDE);

/**
 * Keep the number right when the room for columns changes, or the zoom.
 *
 * @param {HTMLElement} root
 * @param {import("../desk.js").Desk} desk
 * @returns {() => void} to call after each drawing
 */
export function countColumns(root, desk) {
  let width = 0;
  const count = () => width && (desk.columns.value = columnsIn(width / desk.zoom.level.peek()));
  const observer = new ResizeObserver(([{ contentRect }]) => {
    width = contentRect.width;
    count();
  });
  /** @type {Element | null} */
  let watched = null;
  return () => {
    count();
    const area = wallParts(root).columns;
    if (area === watched) return;
    observer.disconnect();
    if (area) observer.observe(area);
    watched = area;
  };
}
