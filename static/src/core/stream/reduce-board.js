import { drops, puts, putsAll, reducerOf, replaces } from "./reduce-entities.js";

/** @param {{lens: string, card: string}} placement */
export const placementKey = (placement) => `${placement.lens}:${placement.card}`;

const putRound = puts("round", "rounds");
const putParticipant = puts("participant", "participants");
const putSeen = puts("card", "cards");
const putLens = puts("lens", "lenses");
const putCluster = puts("cluster", "clusters");
const putNote = puts("note", "notes");
const dropCard = drops((event) => event.card_id, "cards");

/** @type {import("./reduce-entities.js").Reducer<import("./shapes.js").BoardState>} */
function withdrawCard(state, event) {
  const placements = Object.entries(state.placements);
  const kept = placements.filter(([, placement]) => placement.card !== event.card_id);
  const after = dropCard(state, event);
  return kept.length === placements.length ? after : { ...after, placements: Object.fromEntries(kept) };
}

/**
 * A card that the room no longer sees takes its places along, so that it may come back to others.
 *
 * @type {import("./reduce-entities.js").Reducer<import("./shapes.js").BoardState>}
 */
const putCard = (state, event) => (event.card ? putSeen(state, event) : withdrawCard(state, event));

const dropRound = drops((event) => event.round_id, "rounds");
const dropVotes = drops((event) => event.round_id, "votes");

/** @type {import("./reduce-entities.js").Reducer<import("./shapes.js").BoardState>} */
function removeRound(state, event) {
  const lenses = Object.entries(state.lenses).filter(([, lens]) => lens.round !== event.round_id);
  return { ...dropVotes(dropRound(state, event), event), lenses: Object.fromEntries(lenses) };
}

/**
 * The board's state after one event.
 *
 * @type {import("./reduce-entities.js").Reducer<import("./shapes.js").BoardState>}
 */
export const reduceBoard = reducerOf({
  "workshop.updated": replaces("workshop"),
  "round.opened": putRound,
  "round.closed": putRound,
  "round.added": putRound,
  "round.updated": putRound,
  "round.removed": removeRound,
  "timer.started": putRound,
  "timer.paused": putRound,
  "timer.stopped": putRound,
  "participant.joined": putParticipant,
  "participant.updated": putParticipant,
  "askers.updated": putsAll("askers"),
  "participants.updated": putsAll("participants"),
  "pairs.formed": putsAll("pairs"),
  "cards.updated": putsAll("cards"),
  "pair.formed": puts("pair", "pairs"),
  "pair.updated": puts("pair", "pairs"),
  "pair.dissolved": drops((event) => event.pair_id, "pairs"),
  "card.submitted": putCard,
  "card.edited": putCard,
  "card.updated": putCard,
  "card.withdrawn": withdrawCard,
  "lens.created": putLens,
  "lens.renamed": putLens,
  "lens.shown": putLens,
  "lens.removed": drops((event) => event.lens_id, "lenses"),
  "cluster.created": putCluster,
  "cluster.updated": putCluster,
  "cluster.removed": drops((event) => event.cluster_id, "clusters"),
  "card.placed": puts("placement", "placements", placementKey),
  "card.unplaced": drops((event) => placementKey({ lens: event.lens_id, card: event.card_id }), "placements"),
  "link.changed": puts("link", "links"),
  "votes.changed": puts("votes", "votes"),
  "counts.changed": replaces("counts"),
  "note.added": putNote,
  "note.edited": putNote,
  "note.removed": drops((event) => event.note_id, "notes"),
});
