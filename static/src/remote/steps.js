import { t } from "../core/words/i18n.js";
import { leftWaitingWords } from "../leading/left-waiting.js";
import { currentRound, nextRound } from "../workshop/selectors.js";

/**
 * How the workshop goes on from here: the one strong step, and at most one other beside it. Each says what it starts
 * from, so that two people who press together make one step, and a press that arrives late undoes nothing.
 *
 * @typedef {{text: string, name: string, payload: object, asks?: boolean, waiting?: string}} Step `asks`: first asks whether one is
 *   sure; `waiting`: cards that would go out of sight
 * @param {import("../core/stream/shapes.js").BoardState} state
 * @returns {{strong: Step | null, other: Step | null}}
 */
export function stepsFrom(state) {
  const current = currentRound(state);
  const next = nextRound(state);
  if (state.workshop.status === "closed") {
    return { strong: null, other: { text: t("Take up again"), name: "workshop.reopen", payload: {} } };
  }
  const waiting = leftWaitingWords(state);
  const onward = (/** @type {string} */ text) => ({ text, name: "round.next", payload: { current: state.workshop.round }, ...(waiting ? { asks: true, waiting } : {}) });
  if (!current) return { strong: next && onward(t("Start: %(round)s", { round: next.title })), other: null };
  if (current.state === "open") {
    return {
      strong: { text: t("Close round"), name: "round.close", payload: { round: current.id, opened_at: current.opened_at } },
      other: next && onward(t("Close and go to: %(round)s", { round: next.title })),
    };
  }
  return {
    strong: next ? onward(t("Next: %(round)s", { round: next.title })) : { ...end(), waiting },
    other: { text: t("Open again"), name: "round.open", payload: { round: current.id, current: current.id } },
  };
}

const end = () => ({ text: t("End workshop"), name: "workshop.close", payload: {}, asks: true });
