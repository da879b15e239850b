/**
 * Where cards and clusters in sight are on the page. What is out of sight is not measured.
 *
 * @typedef {{element: HTMLElement, left: number, top: number, width: number, height: number, home: string}} Place
 *   `home`: of a card, the cluster it lies in
 * @typedef {{cards: Map<string, Place>, clusters: Map<string, Place>}} Places
 */

/**
 * @param {HTMLElement} root
 * @returns {Places}
 */
export function placesInSight(root) {
  /** @type {Places} */
  const places = { cards: new Map(), clusters: new Map() };
  for (const area of root.querySelectorAll(".inbox, .clusters")) {
    const sight = area.getBoundingClientRect();
    for (const list of area.querySelectorAll(".ideas")) {
      const cluster = /** @type {HTMLElement | null} */ (list.closest(".cluster"));
      const box = (cluster ?? list).getBoundingClientRect();
      if (!meet(box, sight)) continue;
      const home = cluster?.dataset.cluster ?? "";
      if (cluster) places.clusters.set(home, placeOf(cluster, box, ""));
      addCards(places.cards, list, sight, home);
    }
  }
  return places;
}

/**
 * @param {Map<string, Place>} cards
 * @param {Element} list
 * @param {DOMRect} sight
 * @param {string} home
 */
function addCards(cards, list, sight, home) {
  for (const element of /** @type {Iterable<HTMLElement>} */ (list.children)) {
    const box = element.getBoundingClientRect();
    if (box.top > sight.bottom) break;
    if (element.dataset.card && meet(box, sight)) cards.set(element.dataset.card, placeOf(element, box, home));
  }
}

/**
 * @param {HTMLElement} element
 * @param {DOMRect} box
 * @param {string} home
 * @returns {Place}
 */
const placeOf = (element, { left, top, width, height }, home) => ({ element, left, top, width, height, home });

/**
 * @param {DOMRect} one
 * @param {DOMRect} other
 */
const meet = (one, other) =>
  one.height > 0 && one.bottom > other.top && one.top < other.bottom && one.right > other.left && one.left < other.right;
