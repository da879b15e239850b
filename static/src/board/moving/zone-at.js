/**
 * Where something would be dropped: on another new card, which makes a cluster of both; in a cluster, also a little beside
 * it; else on whatever takes cards there, such as the empty ground.
 */

const NEAR = 14;
const AROUND = [[0, -NEAR], [0, NEAR], [-NEAR, 0], [NEAR, 0]];

/**
 * @param {number} x
 * @param {number} y
 * @param {HTMLElement} thing what is dragged
 * @param {Pick<Document, "elementFromPoint">} [page]
 * @returns {HTMLElement | null}
 */
export function zoneAt(x, y, thing, page = document) {
  const under = page.elementFromPoint(x, y);
  const card = /** @type {HTMLElement | null} */ (under?.closest(".inbox [data-card]:not([data-lifted])") ?? null);
  if (card && thing.closest(".inbox")) return card;
  const zone = /** @type {HTMLElement | null} */ (under?.closest("[data-zone]") ?? null);
  if (!zone?.matches(".clusters")) return zone;
  for (const [dx, dy] of AROUND) {
    const near = page.elementFromPoint(x + dx, y + dy)?.closest(".cluster[data-zone]");
    if (near) return /** @type {HTMLElement} */ (near);
  }
  return zone;
}
