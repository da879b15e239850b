import { tn } from "../../core/words/i18n.js";

/**
 * How many cards would go unread, in a sentence: those that wait for a yes, also where an author was asked something
 * first. Empty when there are none.
 *
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
export function waitingWords(state) {
  const waiting = Object.values(state.cards).filter((card) => card.state === "waiting" || card.state === "asked").length;
  if (!waiting) return "";
  return tn(
    "%(num)s card still waits for your yes. It is not in the report.",
    "%(num)s cards still wait for your yes. They are not in the report.",
    waiting,
  );
}
