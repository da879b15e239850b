import { speakingRound } from "./speaking.js";

/**
 * What the next note hangs on: what was chosen; else, while people speak in turn, the card that is large on the stage.
 * It stays as it was when somebody began to type, also when the next one speaks meanwhile.
 *
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("../core/shapes.js").BoardState} State
 *
 * @param {Desk} desk
 * @param {State} state
 * @returns {import("./desk.js").About | null} null: the round
 */
export function aboutNow(desk, state) {
  if (desk.noteAbout.value) return desk.noteAbout.value;
  if (desk.noteHold.value) return desk.noteHold.value.about;
  const card = speakingRound(state) ? state.workshop.spotlight?.card : undefined;
  return card && state.cards[card] ? { card } : null;
}

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
