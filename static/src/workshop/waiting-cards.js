import { roundsInOrder, sentIn } from "./selectors.js";

/** @typedef {import("../core/stream/shapes.js").BoardState} State */

/**
 * Cards of a round that nobody let onto the board yet: they wait for a yes, or are with their author with a question.
 *
 * @param {State} state
 * @param {string} round
 */
export const waitingIn = (state, round) => sentIn(state, round).filter((card) => card.state === "waiting" || card.state === "asked");

/** Those of all rounds, in their order. @param {State} state */
export const waitingAnywhere = (state) => roundsInOrder(state).flatMap((round) => waitingIn(state, round.id));

/** Those that somebody can judge now, first what came first. @param {State} state */
export const toJudge = (state) => waitingAnywhere(state).filter((card) => card.state === "waiting");
