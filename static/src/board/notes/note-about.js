import { speakingRound } from "../../leading/speaking-queue.js";

/**
 * What the next note hangs on: what was chosen; else, while people speak in turn, the card that is large on the stage.
 * Without turns, what is large there is offered and stays chosen as long as it is large. Nothing of this moves once
 * somebody began to type, also when the next one speaks meanwhile. When it is gone, the note is about the round.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../desk.js").About} About
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 *
 * @param {Desk} desk
 * @param {State} state
 * @returns {About | null} null: the round
 */
export function aboutNow(desk, state) {
  const held = desk.noteHold.value;
  const about = desk.noteAbout.value ?? (held ? held.about : onStageChosen(desk, state));
  return about && isThere(state, about) ? about : null;
}

/**
 * What could be chosen with one press: what is large on the stage and is not chosen.
 *
 * @param {Desk} desk
 * @param {State} state
 * @returns {About | null}
 */
export function aboutOffered(desk, state) {
  const thing = onStage(state);
  const about = aboutNow(desk, state);
  return thing && !(about && idOf(about) === idOf(thing)) ? thing : null;
}

/** The card or the cluster that is large on the stage. @param {State} state @returns {About | null} */
function onStage({ workshop: { spotlight }, cards, clusters }) {
  if (spotlight?.card && spotlight.card in cards) return { card: spotlight.card };
  if (spotlight?.cluster && spotlight.cluster in clusters) return { cluster: spotlight.cluster };
  return null;
}

/** @param {About} about */
const idOf = (about) => ("card" in about ? about.card : about.cluster);

/**
 * @param {Desk} desk
 * @param {State} state
 */
function onStageChosen(desk, state) {
  const thing = onStage(state);
  const said = desk.noteStage.value;
  if (!thing) return null;
  const chosen = said && said.id === idOf(thing) ? said.chosen : Boolean(speakingRound(state));
  return chosen ? thing : null;
}

/**
 * A card may be taken back and a cluster merged while somebody types about it.
 *
 * @param {State} state
 * @param {About} about
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

/** The next note is about what is large on the stage. @param {Desk} desk @param {About} thing */
export function aboutTheStage(desk, thing) {
  desk.noteAbout.value = null;
  desk.noteStage.value = { id: idOf(thing), chosen: true };
  if (desk.noteHold.value) desk.noteHold.value = { about: thing };
}

/** The next note is about the round. Who speaks after this one is offered again. @param {Desk} desk */
export function notAboutThis(desk) {
  const state = desk.live.state.value;
  const thing = state && onStage(state);
  desk.noteAbout.value = null;
  desk.noteStage.value = thing && { id: idOf(thing), chosen: false };
  if (desk.noteHold.value) desk.noteHold.value = { about: null };
}

/** The note is written. @param {Desk} desk */
export function forgetAbout(desk) {
  desk.noteAbout.value = null;
  desk.noteHold.value = null;
  if (!desk.noteStage.value?.chosen) desk.noteStage.value = null;
}
