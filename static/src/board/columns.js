import { wallParts } from "./parts.js";

/** As many columns of clusters as fit beside the new cards and the notes. */

const COLUMN = { narrow: 245, wide: 300, from: 1200 };
const BESIDE = 350;

/** @param {number} width */
export function columnsIn(width) {
  const column = width > COLUMN.from ? COLUMN.wide : COLUMN.narrow;
  return Math.max(1, Math.floor(width / column));
}

/** How many there will be, before anything is drawn. @param {number} page its width */
export const columnsBefore = (page) => columnsIn(page - BESIDE);

/**
 * Keep the number right when the room for columns changes.
 *
 * @param {HTMLElement} root
 * @param {import("./desk.js").Desk} desk
 * @returns {() => void} to call after each drawing
 */
export function countColumns(root, desk) {
  const observer = new ResizeObserver(([{ contentRect }]) => (desk.columns.value = columnsIn(contentRect.width)));
  /** @type {Element | null} */
  let watched = null;
  return () => {
    const area = wallParts(root).columns;
    if (area === watched) return;
    observer.disconnect();
    if (area) observer.observe(area);
    watched = area;
  };
}
