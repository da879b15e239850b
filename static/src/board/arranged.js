import { arrange } from "./arrangement.js";
import { lensInUse } from "./lens-in-use.js";
import { shownVote } from "./select-votes.js";
import { shownRound } from "./select.js";

/**
 * How the cards lie before this person; null where the wall shows none.
 *
 * @typedef {import("./arrangement.js").Arrangement} Arrangement
 *
 * @param {import("./desk.js").Desk} desk
 * @param {import("../core/shapes.js").BoardState} state
 */
export function arranged(desk, state) {
  const round = shownVote(state, desk.round.value) ? null : shownRound(state, desk.round.value);
  const lens = round && lensInUse(desk, state, round.id);
  return round && lens ? { round, lens, arrangement: arrange(state, lens, desk.moves.value) } : null;
}
