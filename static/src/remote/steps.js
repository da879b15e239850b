import { t } from "../core/words/i18n.js";
import { leftWaitingWords } from "../leading/left-waiting.js";
import { speaker, waitingSpeakers } from "../core/words/speakers.js";
import { speakingRound } from "../leading/speaking-queue.js";
import { brokenOff, currentRound, nextRound } from "../workshop/selectors.js";

/**
 * How the workshop goes on from here: the one strong step, and at most one other beside it. Each says what it starts
 * from, so that two people who press together make one step, and a press that arrives late undoes nothing.
 *
 * @typedef {{text: string, name: string, payload: object, asks?: boolean, waiting?: string, turn?: boolean}} Step
 *   `asks`: first asks whether one is sure; `waiting`: cards that would go out of sight; `turn`: it is the next speaker's
 *   turn, not another round
 * @param {import("../core/stream/shapes.js").BoardState} state
 * @returns {{strong: Step | null, other: Step | null}}
 */
export function stepsFrom(state) {
  const speaks = nextSpeaker(state);
  const steps = roundSteps(state);
  return speaks ? { strong: speaks, other: steps.strong?.asks ? null : steps.strong } : steps;
}

/** While people speak in turn, the thumb brings on the next one. @param {import("../core/stream/shapes.js").BoardState} state @returns {Step | null} */
function nextSpeaker(state) {
  const round = speakingRound(state);
  if (!round?.queue || !speaker(round)) return null;
  const text = waitingSpeakers(state, round).length ? t("Next speaker") : t("Everybody has spoken");
  return { text, name: "queue.next", payload: { round: round.id, at: round.queue.at }, turn: true };
}

/**
 * @param {import("../core/stream/shapes.js").BoardState} state
 * @returns {{strong: Step | null, other: Step | null}}
 */
function roundSteps(state) {
  const current = currentRound(state);
  const next = nextRound(state);
  const back = brokenOff(state);
  if (state.workshop.status === "closed") {
    return { strong: null, other: { text: t("Take up again"), name: "workshop.reopen", payload: {} } };
  }
  const waiting = leftWaitingWords(state);
  const onward = (/** @type {string} */ text) => ({ text, name: "round.next", payload: { current: state.workshop.round }, ...(waiting ? { asks: true, waiting } : {}) });
  if (!current) return { strong: next && onward(t("Start: %(round)s", { round: next.title })), other: null };
  if (current.state === "open") {
    return {
      strong: { text: t("Close round"), name: "round.close", payload: { round: current.id, opened_at: current.opened_at } },
      other: next && onward(back ? t("Close and go back to: %(round)s", { round: next.title }) : t("Close and go to: %(round)s", { round: next.title })),
    };
  }
  return {
    strong: next
      ? onward(back ? t("Back to: %(round)s", { round: next.title }) : t("Next: %(round)s", { round: next.title }))
      : { ...end(), waiting },
    other: { text: t("Open again"), name: "round.open", payload: { round: current.id, current: current.id } },
  };
}

const end = () => ({ text: t("End workshop"), name: "workshop.close", payload: {}, asks: true });
