import { speakingRound } from "../../leading/speaking-queue.js";

/**
 * What the next note hangs on: what was chosen; else, while people speak in turn, the card that is large on the stage.
 * It stays as it was when somebody began to type, also when the next one speaks meanwhile. When that is
 * gone, the note is about the round.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 *
 * @param {Desk} desk
 * @param {State} state
 * @returns {import("../desk.js").About | null} null: the round
 */
export function aboutNow(desk, state) {
  const card = speakingRound(state) ? state.workshop.spotlight?.card : undefined;
  const held = desk.noteHold.value;
  const about = desk.noteAbout.value ?? (held ? held.about : card ? { card } : null);
  return about && isThere(state, about) ? about : null;
}

/**
 * A card may be taken back and a cluster merged while somebody types about it.
 *
 * @param {State} state
 * @param {import("../desk.js").About} about
 */
const isThere = (state, about) => ("card" in about ? about.card in state.cards : about.cluster in state.clusters);

/**
 * Somebody types, or took everything out again.
 *
 * @param {Desk} desk
 * @param {string} text
 */
export function holdAbout(desk, text) {
  const state = desk.live.state.value;
  if (!text) desk.noteHold.value = null;
  else if (state && !desk.noteHold.value) desk.noteHold.value = { about: aboutNow(desk, state) };
}

/** The next note is about the round. @param {Desk} desk */
export function notAboutThis(desk) {
  desk.noteAbout.value = null;
  desk.noteHold.value = { about: null };
}

/** The note is written. @param {Desk} desk */
export function forgetAbout(desk) {
  desk.noteAbout.value = null;
  desk.noteHold.value = null;
}
