import { groupsInOrder, homeOf } from "../drawing/layout.js";

/**
 * Choosing a place for held cards with the arrow keys. Left and right go from cluster to cluster as one reads them, the
 * new cards before the first and a new cluster behind the last; up and down go from card to card.
 *
 * @typedef {import("../drawing/layout.js").Layout} Layout
 * @typedef {import("../drawing/layout.js").Group} Group
 * @typedef {{zone: "inbox"} | {zone: "new"} | {zone: "cluster", cluster: string, after: string | null, before: string | null}} Place
 *   between two cards; null where none is
 */

/** @type {Place} */
const INBOX = { zone: "inbox" };
/** @type {Place} */
const NEW = { zone: "new" };

/**
 * The board as if the held cards were not on it.
 *
 * @param {Layout} layout
 * @param {string[]} held
 * @returns {Layout}
 */
export function without({ inbox, columns }, held) {
  const rest = (/** @type {string[]} */ cards) => cards.filter((card) => !held.includes(card));
  return { inbox: inbox.map(rest), columns: columns.map((column) => column.map(({ cluster, cards }) => ({ cluster, cards: rest(cards) }))) };
}

/**
 * Where held cards are to begin with: where the first of them lies.
 *
 * @param {Layout} layout
 * @param {string[]} held
 * @returns {Place}
 */
export function placeToBegin(layout, held) {
  const home = homeOf(layout, held[0]);
  if (!home) return INBOX;
  const before = home.cards.slice(0, home.cards.indexOf(held[0])).filter((card) => !held.includes(card));
  const group = { cluster: home.cluster, cards: home.cards.filter((card) => !held.includes(card)) };
  return at(group, before.length);
}

/**
 * The place to which an arrow key leads; the same one when it leads nowhere.
 *
 * @param {Layout} layout without the held cards
 * @param {Place} place
 * @param {string} key
 * @returns {Place}
 */
export function nextPlace(layout, place, key) {
  if (key === "ArrowLeft" || key === "ArrowRight") return beside(layout, place, key === "ArrowLeft" ? -1 : 1);
  const home = place.zone === "cluster" ? find(layout, place.cluster) : null;
  if (!home || place.zone !== "cluster") return place;
  const { column, row } = home;
  const index = positionIn(column[row], place);
  switch (key) {
    case "ArrowUp":
      return index > 0 ? at(column[row], index - 1) : row > 0 ? last(column[row - 1]) : place;
    case "ArrowDown":
      return index < column[row].cards.length ? at(column[row], index + 1) : row + 1 < column.length ? at(column[row + 1], 0) : place;
    case "Home":
      return at(column[row], 0);
    case "End":
      return last(column[row]);
    default:
      return place;
  }
}

/**
 * @param {Layout} layout
 * @param {Place} place
 * @param {1 | -1} step
 */
function beside(layout, place, step) {
  const groups = groupsInOrder(layout);
  /** @type {Place[]} */
  const places = [INBOX, ...groups.map(last), NEW];
  const now =
    place.zone === "cluster" ? groups.findIndex(({ cluster }) => cluster === place.cluster) + 1 : place.zone === "new" ? places.length - 1 : 0;
  return places[now + step] ?? place;
}

/**
 * @param {Layout} layout
 * @param {string} cluster
 */
function find({ columns }, cluster) {
  const column = columns.find((groups) => groups.some((group) => group.cluster === cluster));
  return column ? { column, row: column.findIndex((group) => group.cluster === cluster) } : null;
}

/**
 * @param {Group} group
 * @param {{after: string | null}} place
 */
const positionIn = ({ cards }, { after }) => (after === null ? 0 : cards.indexOf(after) + 1);

/**
 * @param {Group} group
 * @param {number} index before which card
 * @returns {Place}
 */
const at = ({ cluster, cards }, index) => ({ zone: "cluster", cluster, after: cards[index - 1] ?? null, before: cards[index] ?? null });

/** @param {Group} group */
const last = (group) => at(group, group.cards.length);
