import { t } from "../core/words/i18n.js";
import { personName } from "../core/words/labels.js";
import { cardsOfSpeaker, speaker, voices } from "../core/words/speakers.js";
import { currentRound } from "../workshop/selectors.js";
import { speak } from "../parts/messages.js";

/**
 * Letting everybody speak in turn. A step that somebody else made just before is done: nothing is said about it.
 *
 * @typedef {import("../board/desk.js").Desk} Desk
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 */

const DONE_ALREADY = { quietly: ["conflict"] };

/** The current round, if people speak in turn in it. @param {State | null} state */
export function speakingRound(state) {
  const round = state && currentRound(state);
  return round?.queue && state?.workshop.status !== "closed" ? round : null;
}

/**
 * @param {Desk} desk
 * @param {"seat" | "random"} order
 */
export function startSpeaking(desk, order) {
  desk.panel.value = null;
  return desk.turns.own(speak(desk, "queue.start", { round: desk.live.state.value?.workshop.round, order }, DONE_ALREADY));
}

/**
 * @param {Desk} desk
 * @param {"next" | "back" | "skip"} step
 */
export function stepSpeaking(desk, step) {
  const round = speakingRound(desk.live.state.value);
  if (!round?.queue || desk.turns.justChanged()) return;
  return desk.turns.own(speak(desk, `queue.${step}`, { round: round.id, at: round.queue.at }, DONE_ALREADY));
}

/**
 * @param {Desk} desk
 * @param {string} id
 */
export function callSpeaker(desk, id) {
  const round = speakingRound(desk.live.state.value);
  desk.panel.value = null;
  if (round) return desk.turns.own(speak(desk, "queue.jump", { round: round.id, speaker: id }, DONE_ALREADY));
}

/** @param {Desk} desk */
export function stopSpeaking(desk) {
  const round = speakingRound(desk.live.state.value);
  desk.panel.value = null;
  if (round) return speak(desk, "queue.stop", { round: round.id });
}

/**
 * A speaker by number and name, for who leads: "5 Fatiha"; a pair by the names of its members.
 *
 * @param {State} state
 * @param {string} id
 */
export function speakerName(state, id) {
  const people = voices(state, id);
  if (!people.length) return t("somebody who left");
  return people.map((person) => (person.name ? `${person.number} ${person.name}` : personName(person))).join(" + ");
}

/**
 * Which of the speaker's cards is large on the stage, from 0; -1 when it is something else.
 *
 * @param {State} state
 */
export function spokenCards(state) {
  const round = speakingRound(state);
  const now = speaker(round);
  const cards = round && now ? cardsOfSpeaker(state, round, now) : [];
  return { cards, at: cards.findIndex((card) => card.id === state.workshop.spotlight?.card) };
}
