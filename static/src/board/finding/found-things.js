import { isCovered } from "../../leading/covered-words.js";
import { asksWordsAlone, saysAll, wordsIn } from "../../workshop/search.js";
import { arranged } from "./cards-found.js";
import { finderOf } from "./fitting.js";

/**
 * What was found on this board, in the order in which one reads it: the new cards, then each cluster with its cards; and
 * notes, which lie in a drawer of their own. Clusters and notes are found by their words alone.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {{id: string, cluster: string | null}} Stop a card or a cluster; `cluster`: where it is, or itself
 *
 * @param {Desk} desk
 * @param {State} state
 * @returns {{stops: Stop[], notes: import("../../core/stream/shapes.js").Note[], cards: string[]}} `cards`: those among the stops
 */
export function foundThings(desk, state) {
  const shown = arranged(desk, state);
  const fits = finderOf(desk, state);
  const asked = desk.finding.value;
  if (!shown || !fits || !asked) return { stops: [], notes: [], cards: [] };
  const words = asksWordsAlone(asked) ? wordsIn(asked.text) : null;
  const { inbox, clusters } = shown.arrangement;
  /** @type {Stop[]} */
  const stops = inbox.map(({ id }) => ({ id, cluster: null }));
  for (const { cluster, cards } of clusters) {
    const { id } = cluster;
    if (words && !isCovered(desk, cluster) && saysAll(`${cluster.title}\n${cluster.summary}`, words)) stops.push({ id, cluster: id });
    for (const card of cards) if (fits(card)) stops.push({ id: card.id, cluster: id });
  }
  const notes = words ? Object.values(state.notes).filter((note) => isOpen(desk, note) && saysAll(`${note.text}\n${note.addressee}`, words)) : [];
  return { stops, notes, cards: stops.filter(({ id, cluster }) => id !== cluster).map(({ id }) => id) };
}

/**
 * @param {Desk} desk
 * @param {import("../../core/stream/shapes.js").Note} note
 */
const isOpen = (desk, note) => !(note.card || note.cluster) || !isCovered(desk, note);
