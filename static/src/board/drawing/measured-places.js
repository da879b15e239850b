import { wallParts } from "./page-parts.js";

/**
 * Where cards and clusters in sight are on the page. What is out of sight is not measured.
 *
 * @typedef {{element: HTMLElement, left: number, top: number, width: number, height: number, home: string}} Place
 *   `home`: of a card, the cluster it lies in
 * @typedef {Pick<DOMRect, "left" | "top" | "right" | "bottom">} Box
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
  if (inbox && stacks) for (const column of stacks.children) addLists(places, inbox, column.children);
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
    const cards = home ? list.querySelector(".ideas") : list;
    if (cards) addCards(places.cards, cards, shared(cards.getBoundingClientRect(), sight), home);
  }
}

/**
 * @param {Map<string, Place>} cards
 * @param {Element} list
 * @param {Box} sight
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
 * What two boxes share; a list may scroll by itself.
 *
 * @param {Box} one
 * @param {Box} other
 */
const shared = (one, other) => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

/**
 * @param {DOMRect} one
 * @param {Box} other
 */
const meet = (one, other) =>
  one.height > 0 && one.bottom > other.top && one.top < other.bottom && one.right > other.left && one.left < other.right;
