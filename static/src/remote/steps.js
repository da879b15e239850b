import { t } from "../core/words/i18n.js";
import { leftWaitingWords } from "../leading/left-waiting.js";
import { speaker, waitingSpeakers } from "../core/words/speakers.js";
import { speakingRound } from "../leading/speaking-queue.js";
import { brokenOff, cardsOf, currentRound, nextRound } from "../workshop/selectors.js";
import { shownVote, turnoutOf } from "../workshop/vote-selectors.js";
import { mayWalk, placeOf, stepFrom, walkOf } from "../workshop/walk.js";

/**
 * How the workshop goes on from here: the one strong step, and at most one other beside it. Each says what it starts
 * from, so that two people who press together make one step, and a press that arrives late undoes nothing.
 *
 * What the room does just now comes first: who speaks, then what is large, then cards that wait to be seen; only where
 * there is nothing of these is the strong step that of the round.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {{text: string, name: string, payload: object, asks?: boolean, waiting?: string, changes?: "turns" | "lights" | "covers"}} Step
 *   `asks`: first asks whether one is sure; `waiting`: cards that would go out of sight; `changes`: what it changes, if it is
 *   not the round
 * @param {State} state
 * @returns {{strong: Step | null, other: Step | null}}
 */
export function stepsFrom(state) {
  const steps = roundSteps(state);
  const first = state.workshop.status === "closed" ? null : (nextSpeaker(state) ?? nextCard(state) ?? uncovering(state));
  return first ? { strong: first, other: steps.strong?.asks ? null : steps.strong } : steps;
}

/** While something is large: the next card, and after the last one the wall again. @param {State} state @returns {Step | null} */
function nextCard(state) {
  const { card, cluster } = state.workshop.spotlight ?? {};
  if (card ? !state.cards[card] : !cluster || !state.clusters[cluster]) return null;
  const here = walkOf(state);
  if (!here || !mayWalk(here, "next")) return { text: t("Take off the stage"), name: "spotlight.set", payload: {}, changes: "lights" };
  const place = placeOf({ ...here, at: here.at + 1 });
  return { text: place ? t("Next card: %(place)s", { place }) : t("Next card"), name: "spotlight.step", payload: stepFrom(state, "next"), changes: "lights" };
}

/** After a round whose cards the room has not seen yet. @param {State} state @returns {Step | null} */
function uncovering(state) {
  const round = currentRound(state);
  if (round?.state !== "closed" || round.showing !== "later" || round.revealed || !cardsOf(state, round.id).length) return null;
  return { text: t("Show all cards to the room"), name: "cards.reveal", payload: { round: round.id, on: true }, changes: "covers" };
}

/** While people speak in turn, the thumb brings on the next one. @param {State} state @returns {Step | null} */
function nextSpeaker(state) {
  const round = speakingRound(state);
  if (!round?.queue || !speaker(round)) return null;
  const text = waitingSpeakers(state, round).length ? t("Next speaker") : t("Everybody has spoken");
  return { text, name: "queue.next", payload: { round: round.id, at: round.queue.at }, changes: "turns" };
}

/**
 * @param {State} state
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
      strong: { text: closing(state, current), name: "round.close", payload: { round: current.id, opened_at: current.opened_at } },
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

/**
 * What it is called to close a round: of a vote, that is how the result comes.
 *
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Round} round
 */
function closing(state, round) {
  if (round.kind !== "vote" || !shownVote(state)) return t("Close round");
  const { voted, all } = turnoutOf(state, round);
  return all && voted >= all ? t("Everybody has voted: show the result") : t("Close the vote, show the result");
}

const end = () => ({ text: t("End workshop"), name: "workshop.close", payload: {}, asks: true });
