import { signal } from "@preact/signals-core";
import { createMinute } from "../../core/time/minutes.js";
import { tn } from "../../core/words/i18n.js";
import { listed } from "../../core/words/listed.js";
import { runningOrder } from "../../workshop/running-order.js";
import { minutesWon, shorterRounds } from "../../workshop/shorter-rounds.js";

const MINUTE = 60_000;
/** Minutes: less than this is neither late nor early. */
const WORTH_TELLING = 3;

/**
 * Whether a workshop is late, and what could be done about it, on every screen from which it is led.
 *
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {import("../../workshop/running-order.js").RunningOrder} RunningOrder
 * @typedef {import("../../workshop/shorter-rounds.js").Shorter} Shorter
 * @typedef {(name: string, payload: object) => Promise<import("../../core/stream/shapes.js").Ack | null>} Say
 *
 * @param {{now: () => number}} live
 */
export function createPace(live) {
  return {
    ...createMinute(() => live.now()),
    /** What this person shortened, as long as the same round runs. */
    shortened: signal(/** @type {{step: string, rounds: Shorter[], during: string | null} | null} */ (null)),
  };
}

/** @typedef {ReturnType<typeof createPace>} Pace */

/**
 * @param {Pace} pace
 * @param {State} state
 */
export const orderNow = (pace, state) => runningOrder(state, pace.minute.value);

/**
 * Minutes late, as between the times that stand beside it; below zero early; 0 where it is as good as on time; null where
 * that cannot be told.
 *
 * @param {RunningOrder} order
 */
export function minutesLate({ late, ends, promised }) {
  if (late === null || ends === null || promised === null) return null;
  const minutes = Math.floor(ends / MINUTE) - Math.floor(promised / MINUTE);
  return Math.abs(minutes) < WORTH_TELLING ? 0 : minutes;
}

/**
 * What would be shortened, and when it would end then; null where nothing can.
 *
 * @param {RunningOrder} order
 */
export function proposal(order) {
  const rounds = shorterRounds(order.coming, Math.max(0, minutesLate(order) ?? 0));
  return rounds.length && order.ends !== null ? { rounds, ends: order.ends - minutesWon(rounds) * MINUTE } : null;
}

/** Rounds by their numbers, in a sentence: “rounds 3 and 5”. @param {readonly Shorter[]} rounds */
export function roundsInWords(rounds) {
  return tn("round %(numbers)s", "rounds %(numbers)s", rounds.length, { numbers: listed(rounds.map(({ position }) => position + 1)) });
}

/**
 * @param {Pace} pace
 * @param {State} state
 * @param {readonly Shorter[]} rounds
 * @param {Say} say
 */
export async function shorten(pace, state, rounds, say) {
  const wanted = rounds.map(({ round, was, seconds }) => ({ round, was, seconds }));
  const ack = await say("agenda.shorten", { rounds: wanted });
  if (ack?.ok) pace.shortened.value = { step: ack.step, rounds: [...rounds], during: state.workshop.round };
}

/**
 * @param {Pace} pace
 * @param {Say} say
 */
export async function lengthenAgain({ shortened }, say) {
  const before = shortened.value;
  if (!before) return;
  const ack = await say("step.undo", { step: before.step });
  if (ack && shortened.value === before) shortened.value = null;
}
