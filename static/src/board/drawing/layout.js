/**
 * Where cards and clusters stand on the page, read from the page itself: whatever is filtered or folded away is not there.
 *
 * @typedef {import("../desk.js").About} About
 * @typedef {{cluster: string, cards: string[]}} Group a cluster with the cards that are seen in it
 * @typedef {{inbox: string[][], columns: Group[][]}} Layout `inbox`: the new cards, column by column
 */

/**
 * @param {ParentNode} root
 * @returns {Layout}
 */
export function readLayout(root) {
  const columns = [...root.querySelectorAll(".cluster-column")].map((column) =>
    [...column.querySelectorAll(".cluster")].map((one) => ({ cluster: attribute(one, "data-cluster"), cards: cardsIn(one) })),
  );
  const inbox = [...root.querySelectorAll(".inbox-column")].map(cardsIn);
  return { inbox, columns };
}

/** @param {Element} zone */
const cardsIn = (zone) => [...zone.querySelectorAll("[data-card]")].map((card) => attribute(card, "data-card"));

/**
 * @param {Element} element
 * @param {string} name
 */
const attribute = (element, name) => element.getAttribute(name) ?? "";

/**
 * The element of a card or a cluster.
 *
 * @param {ParentNode} root
 * @param {About} about
 */
export function elementOf(root, about) {
  const selector = "card" in about ? `[data-card="${CSS.escape(about.card)}"]` : `.cluster[data-cluster="${CSS.escape(about.cluster)}"]`;
  return /** @type {HTMLElement | null} */ (root.querySelector(selector));
}

/**
 * How high things are on the screen; whatever is asked, the page is searched once.
 *
 * @param {ParentNode} root
 * @returns {(about: About) => number}
 */
export function readHeights(root) {
  /** @type {Map<string, Element>} */
  const elements = new Map();
  return (about) => {
    if (!elements.size) {
      for (const card of root.querySelectorAll("[data-card]")) elements.set(`card ${attribute(card, "data-card")}`, card);
      for (const one of root.querySelectorAll(".cluster")) elements.set(`cluster ${attribute(one, "data-cluster")}`, one.querySelector(".cluster-head") ?? one);
    }
    const box = elements.get("card" in about ? `card ${about.card}` : `cluster ${about.cluster}`)?.getBoundingClientRect();
    return box ? box.top + box.height / 2 : 0;
  };
}

/**
 * Clusters as one reads them: row by row over the columns.
 *
 * @param {Layout} layout
 * @returns {Group[]}
 */
export const groupsInOrder = ({ columns }) => inRows(columns);

/**
 * Things that stand in columns, row by row.
 *
 * @template T
 * @param {T[][]} columns
 * @returns {T[]}
 */
export function inRows(columns) {
  const rows = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: rows }, (_, row) => columns.flatMap((column) => column.slice(row, row + 1))).flat();
}

/**
 * All cards as one reads them: the new ones, then cluster after cluster.
 *
 * @param {Layout} layout
 */
export const cardsInOrder = (layout) => [...layout.inbox.flat(), ...groupsInOrder(layout).flatMap((group) => group.cards)];

/**
 * The cluster in which a card is seen; null among the new ones.
 *
 * @param {Layout} layout
 * @param {string} card
 */
export const homeOf = (layout, card) => layout.columns.flat().find((group) => group.cards.includes(card)) ?? null;

/**
 * The new card to go on with when these have left: the one behind them, else the one before.
 *
 * @param {Layout} layout
 * @param {string[]} leaving
 */
export function nextInInbox(layout, leaving) {
  const inbox = layout.inbox.flat();
  const gone = new Set(leaving);
  const last = inbox.reduce((at, card, index) => (gone.has(card) ? index : at), -1);
  const stays = (/** @type {string} */ card) => !gone.has(card);
  return inbox.slice(last + 1).find(stays) ?? inbox.slice(0, last + 1).reverse().find(stays) ?? null;
}
