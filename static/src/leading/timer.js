import { numberOf } from "../core/words/i18n.js";
import { currentRound } from "../workshop/selectors.js";
import { speak } from "../parts/messages.js";

export const MINUTE = 60;
const USUAL = 5 * MINUTE;
const LONGEST = 240 * MINUTE;

/**
 * What a facilitator does with the timer.
 *
 * @typedef {import("../board/desk.js").Desk} Desk
 * @typedef {import("../core/stream/shapes.js").Round} Round
 */

/**
 * What the timer of a round counts down unless somebody says otherwise, in seconds: its own time, that of the round, or
 * the usual one. A round that was made shorter than its timer shortens that too.
 *
 * @param {Pick<Round, "seconds" | "countdown">} round
 */
export function plannedSeconds({ seconds, countdown }) {
  const given = [seconds ?? 0, countdown ?? 0].filter(Boolean);
  return given.length ? Math.min(...given) : USUAL;
}

/**
 * What was typed as minutes, in seconds; null where a timer cannot run so long.
 *
 * @param {string} typed
 */
export function secondsOf(typed) {
  const seconds = Math.round(numberOf(typed) * MINUTE);
  return seconds >= 1 && seconds <= LONGEST ? seconds : null;
}

/** @param {Desk} desk */
export const oneMinuteMore = (desk) => speak(desk, "timer.extend", { seconds: MINUTE });

/**
 * Start the planned time, let the timer stand still, or let it run on; not just after somebody else did.
 *
 * @param {Desk} desk
 * @param {Round} round
 */
export function startOrPause(desk, { timer, ...round }) {
  if (desk.timers.justChanged()) return;
  if (!timer) return desk.timers.own(speak(desk, "timer.start", { seconds: plannedSeconds(round) }));
  return desk.timers.own(speak(desk, timer.left === null ? "timer.pause" : "timer.resume"));
}

/** The current round, if a timer can run in it. @param {Desk} desk */
export function timedRound(desk) {
  const state = desk.live.state.value;
  const round = state && currentRound(state);
  return round?.state === "open" ? round : null;
}
