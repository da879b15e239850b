/**
 * Where a dragged card would come to lie. Rectangles are measured once for each zone, and again after `forget`: when
 * something scrolled or was drawn.
 *
 * @typedef {{id: string, top: number, bottom: number}} Slot
 * @typedef {{left: number, top: number, width: number, slots: Slot[]}} Measured
 * @typedef {{after: string | null | undefined, top: number | null, left: number, width: number}} Place `after`: as in
 *   `cards.place`; `top`: where a line shows it, null where none is needed
 */
export function createPlaces() {
  /** @type {Map<Element, Measured | null>} */
  let known = new Map();
  return {
    forget: () => (known = new Map()),

    /**
     * Between which cards of an ordered zone a point lies; null in a zone without order.
     *
     * @param {HTMLElement} zone
     * @param {number} y
     */
    in(zone, y) {
      if (!known.has(zone)) known.set(zone, measure(zone));
      const measured = known.get(zone);
      return measured ? placeAmong(measured, y) : null;
    },
  };
}

/**
 * Above the list, on the head of the zone, means: in it, and last.
 *
 * @param {Measured} measured
 * @param {number} y
 * @returns {Place}
 */
export function placeAmong({ left, top, width, slots }, y) {
  if (y < top && slots.length) return { after: undefined, top: null, left, width };
  const above = slots.filter((slot) => (slot.top + slot.bottom) / 2 < y).pop();
  const behind = slots[above ? slots.indexOf(above) + 1 : 0];
  const between = above && behind ? (above.bottom + behind.top) / 2 : above ? above.bottom + 4 : behind ? behind.top - 4 : top + 4;
  return { after: above?.id ?? null, top: between, left, width };
}

/** @param {HTMLElement} zone */
function measure(zone) {
  const list = zone.querySelector("[data-ordered]");
  if (!list) return null;
  const box = list.getBoundingClientRect();
  const { left, width } = box;
  // Where cards have passed below the head, it still means: last.
  const top = Math.max(box.top, zone.querySelector(".cluster-head")?.getBoundingClientRect().bottom ?? box.top);
  const cards = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[data-card]:not([data-lifted])")]);
  const slots = cards.map((card) => {
    const box = card.getBoundingClientRect();
    return { id: card.dataset.card ?? "", top: box.top, bottom: box.bottom };
  });
  return { left, top, width, slots };
}
