import { arrange } from "../../workshop/arrangement.js";
import { inSight } from "./fitting.js";
import { lensInUse } from "../../workshop/lens-in-use.js";
import { shownVote } from "../../workshop/vote-selectors.js";
import { shownRound } from "../../workshop/selectors.js";

/**
 * How the cards lie before this person; null where the wall shows none. Of the new cards those that fit what is asked,
 * `all`: how many there are; `only`: the place of the cluster that has the screen to itself; `subject` names what is
 * looked at, so that going from one to another is no move of its cards.
 *
 * @typedef {import("../../workshop/arrangement.js").Arrangement} Arrangement
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
export function arranged(desk, state) {
  const round = shownVote(state, desk.round.value) ? null : shownRound(state, desk.round.value);
  const lens = round && lensInUse(desk, state, round.id);
  if (!round || !lens) return null;
  const whole = arrange(state, lens, desk.moves.value);
  const at = whole.clusters.findIndex(({ cluster }) => cluster.id === desk.only.value);
  return {
    round,
    lens,
    arrangement: inSight(desk, state, whole),
    all: whole.inbox.length,
    only: at < 0 ? null : { at },
    subject: at < 0 ? lens.id : `${lens.id}:${desk.only.value}`,
  };
}
