import { pairName, personName } from "../core/words/labels.js";
import { authorsOf, belowIn } from "./said-the-same.js";
import { sameValues } from "./shallow-equal.js";

/**
 * Everything that the look of cards and clusters depends on beside their own words. Cards and clusters are drawn from
 * these facts alone, and only when one of them differs: who wants to show more of a card puts it here first.
 *
 * @typedef {import("../board/desk.js").Desk} Desk
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Card} Card
 * @typedef {import("../board/desk.js").Writing} Writing
 * @typedef {ReturnType<typeof readFacts>} BoardFacts what all of them share
 * @typedef {ReturnType<typeof cardFacts>} CardFacts
 * @typedef {{words: string, fits: (card: Card) => boolean}} Marks words to mark in what is drawn, and in which cards
 * @typedef {ReturnType<typeof clusterFacts>} ClusterFacts
 */

/** @type {WeakMap<Desk, BoardFacts>} */
const last = new WeakMap();

/**
 * How much of each card this screen shows. While something is searched, clusters are not folded away on it.
 *
 * @param {Pick<Desk, "density" | "finding">} desk
 */
export function densityShown({ density, finding }) {
  const level = density.level.value;
  return level === "heads" && finding.value ? "compact" : level;
}

/**
 * What stands behind all cards and clusters; the same object as long as nothing of it changed.
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {Marks | null} [marks]
 * @returns {BoardFacts}
 */
export function boardFacts(desk, state, marks = null) {
  const old = last.get(desk);
  const now = readFacts(desk, state, marks);
  if (old && sameValues(old, now)) return old;
  last.set(desk, now);
  return now;
}

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {Marks | null} marks
 */
function readFacts(desk, state, marks) {
  return {
    leads: desk.leads,
    looking: desk.looking.value,
    spotlight: state.workshop.spotlight,
    unfolded: desk.unfolded.value,
    density: densityShown(desk),
    opened: desk.density.opened.value,
    foundIn: desk.foundAt.value?.cluster ?? null,
    marks,
    rounds: state.rounds,
    participants: state.participants,
    pairs: state.pairs,
    notes: noteCounts(state.notes),
    below: belowIn(state),
  };
}

/**
 * @param {BoardFacts} board
 * @param {Card} card
 * @param {string | null} cluster where it lies
 * @param {boolean} [whole] whether nothing of it is folded, however long it is
 */
export function cardFacts(board, card, cluster, whole = false) {
  const { showing } = board.rounds[card.round] ?? {};
  const below = board.below.get(card.id) ?? NONE;
  const names = below.length ? namesOfAll(board, [card, ...below]) : namesOf(board, card);
  const pair = names ? board.pairs[card.pair ?? ""] : undefined;
  return {
    card,
    cluster,
    leads: board.leads,
    times: below.length + 1,
    spotlit: board.spotlight?.card === card.id,
    covered: !card.public && !board.looking,
    mayShow: board.leads && showing === "later" && !card.public,
    never: showing === "never",
    whole,
    dense: board.density !== "read" && !whole,
    unfolded: board.unfolded.has(card.id),
    names,
    colour: pair?.colour,
    sign: pair?.sign,
    pairName: pair && pairName(pair),
    notes: below.reduce((sum, { id }) => sum + (board.notes.get(id) ?? 0), board.notes.get(card.id) ?? 0),
    marks: board.marks?.fits(card) ? board.marks.words : "",
  };
}

/**
 * @param {BoardFacts} board
 * @param {import("./arrangement.js").Column} column
 * @param {{renaming?: Writing | null, summarising?: Writing | null, shown?: number, alone?: boolean}} here the name and
 *   the sentence that are being typed on this screen, how many of its cards are drawn by now, and whether it has the screen
 */
export function clusterFacts(board, column, { renaming = null, summarising = null, shown = column.cards.length, alone = false }) {
  const { id } = column.cluster;
  return {
    board,
    column,
    renaming: renaming?.cluster === id ? renaming : null,
    summarising: summarising?.cluster === id ? summarising : null,
    spotlit: board.spotlight?.cluster === id,
    notes: board.notes.get(id) ?? 0,
    shown,
    alone,
  };
}

/**
 * Who made a card, as far as this screen shows it.
 *
 * @param {Pick<BoardFacts, "participants" | "looking">} board
 * @param {Card} card
 */
export function namesOf({ participants, looking }, card) {
  let names = "";
  if (!card.named && !looking) return names;
  for (const id of card.authors) {
    const person = participants[id];
    if (person) names += names ? ` · ${personName(person)}` : personName(person);
  }
  return names;
}

/**
 * Of several cards, each name once.
 *
 * @param {Pick<BoardFacts, "participants" | "looking">} board
 * @param {Card[]} cards
 */
const namesOfAll = (board, cards) => namesOf(board, { ...cards[0], authors: authorsOf(cards) });

/** @type {readonly Card[]} */
const NONE = [];

/** @type {WeakMap<State["notes"], Map<string, number>>} */
const counted = new WeakMap();

/**
 * How many notes hang on each card and on each cluster, by id.
 *
 * @param {State["notes"]} notes
 */
function noteCounts(notes) {
  const known = counted.get(notes);
  if (known) return known;
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { card, cluster } of Object.values(notes)) {
    const about = card ?? cluster;
    if (about) counts.set(about, (counts.get(about) ?? 0) + 1);
  }
  counted.set(notes, counts);
  return counts;
}
