import { tn } from "../core/words/i18n.js";
import { waitingIn } from "../workshop/waiting-cards.js";

/**
 * In the round that would be left, in a sentence; empty when none waits there.
 *
 * @param {import("../core/stream/shapes.js").BoardState} state
 */
export function leftWaitingWords(state) {
  const waiting = waitingIn(state, state.workshop.round ?? "").length;
  return waiting ? tn("%(num)s card of this round still waits for your yes.", "%(num)s cards of this round still wait for your yes.", waiting) : "";
}
