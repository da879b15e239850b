import { drops, puts, reducerOf, replaces } from "./reduce-entities.js";

const putRound = puts("round", "rounds");
const putCard = puts("card", "cards");

/**
 * A participant's state after one event. Rounds that are over stay, so that own cards keep the title of their round.
 *
 * @type {import("./reduce-entities.js").Reducer<import("./shapes.js").PhoneState>}
 */
export const reducePhone = reducerOf({
  "workshop.updated": replaces("workshop"),
  "round.opened": putRound,
  "round.closed": putRound,
  "round.updated": putRound,
  "timer.started": putRound,
  "timer.paused": putRound,
  "timer.stopped": putRound,
  "participant.updated": replaces("participant", "me"),
  "pair.formed": puts("pair", "pairs"),
  "pair.dissolved": drops((event) => event.pair_id, "pairs"),
  "card.submitted": putCard,
  "card.edited": putCard,
  "card.updated": putCard,
  "card.withdrawn": drops((event) => event.card_id, "cards"),
  "ballot.changed": puts("ballot", "ballots"),
  "votes.cast": puts("own_votes", "votes"),
  "counts.changed": replaces("counts"),
});
