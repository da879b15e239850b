/**
 * Between which cards of an ordered zone a point lies; null in a zone without order.
 *
 * @param {HTMLElement} zone
 * @param {number} y
 */
export function placeIn(zone, y) {
  const list = zone.querySelector("[data-ordered]");
  if (!list) return null;
  const cards = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[data-card]:not([data-lifted])")]);
  const above = cards.filter((card) => middle(card) < y).pop();
  const box = list.getBoundingClientRect();
  const first = cards[0]?.getBoundingClientRect().top ?? box.top + 8;
  const top = above ? above.getBoundingClientRect().bottom + 2 : first - 6;
  return { after: above?.dataset.card ?? null, left: box.left, top, width: box.width };
}

/** @param {HTMLElement} card */
function middle(card) {
  const box = card.getBoundingClientRect();
  return box.top + box.height / 2;
}
