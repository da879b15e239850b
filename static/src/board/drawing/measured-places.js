import { wallParts } from "./page-parts.js";

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
  const { inbox, stacks, clusters, columns } = wallParts(root);
  if (inbox && stacks) addLists(places, inbox, stacks.children);
  if (clusters && columns) for (const column of columns.children) addLists(places, clusters, column.children);
  return places;
}

/**
 * Stacks of cards, or clusters, in an area that scrolls.
 *
 * @param {Places} places
 * @param {Element} area
 * @param {Iterable<Element>} lists
 */
function addLists(places, area, lists) {
  const sight = area.getBoundingClientRect();
  for (const list of /** @type {Iterable<HTMLElement>} */ (lists)) {
    const box = list.getBoundingClientRect();
    if (!meet(box, sight)) continue;
    const home = list.dataset.cluster ?? "";
    if (home) places.clusters.set(home, placeOf(list, box, ""));
    addCards(places.cards, home ? list.querySelector(".ideas") : list, sight, home);
  }
}

/**
 * @param {Map<string, Place>} cards
 * @param {Element | null} list
 * @param {DOMRect} sight
 * @param {string} home
 */
function addCards(cards, list, sight, home) {
  for (const element of /** @type {Iterable<HTMLElement>} */ (list?.children ?? [])) {
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
