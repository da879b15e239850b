import { nearestMoment } from "../core/time/time-of-day.js";
import { currentRound, roundsInOrder } from "./selectors.js";

/**
 * When each round begins: as it is planned, and once the workshop runs as it really goes. Pure: what is known is when a
 * workshop is to begin, how long its rounds are to take, and when they were opened.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Round} Round
 * @typedef {{begins: Record<string, number>, ends: number | null, promised: number | null, late: number | null,
 *   coming: Round[]}} RunningOrder
 *   `begins`: when each round began or will, by id, where that can be told; `ends`: the end as it looks now; `promised`:
 *   the end as it was planned when the workshop began; `late`: between them, in milliseconds, below zero where there is
 *   time to spare; `coming`: the rounds that follow
 */

/** A workshop does not pause for longer: what was opened before was a rehearsal, or another day. */
const BREAK = 4 * 3_600_000;

/**
 * @param {State} state
 * @param {number} now on the server's clock
 * @returns {RunningOrder}
 */
export function runningOrder(state, now) {
  const rounds = roundsInOrder(state).filter((round) => round.state !== "skipped");
  const current = currentRound(state);
  const opened = openedTogether(rounds);
  if (!current || !opened.size) return asPlanned(state, rounds, now);
  const coming = rounds.filter(({ id, position }) => position > current.position && !opened.has(id));
  const begins = Object.fromEntries(opened);
  const { starts, promised, status, closed_at } = state.workshop;
  const begun = Math.min(...rounds.filter(({ id, asked }) => opened.has(id) && !asked).map(({ id }) => begins[id]));
  const end = promised && begun < Infinity ? (starts ? nearestMoment(starts, begun) : begun) + promised * 1000 : null;
  const planned = Math.max(endOf(current, begins[current.id] ?? now, now), ...endsAround(state, current, begins));
  if (status === "closed") return { begins, ends: closed_at, promised: end, late: null, coming: [] };
  if (now - planned > BREAK) return { begins, ends: null, promised: null, late: null, coming: [] };
  const start = begun === Infinity && starts ? nearestMoment(starts, now) : 0;
  const { ends } = oneAfterTheOther(coming, Math.max(now, planned, start), begins);
  return { begins, ends, promised: end, late: end === null ? null : ends - end, coming };
}

/**
 * Before it begins.
 *
 * @param {State} state
 * @param {Round[]} rounds
 * @param {number} now
 * @returns {RunningOrder}
 */
function asPlanned({ workshop }, rounds, now) {
  if (!workshop.starts) return { begins: {}, ends: null, promised: null, late: null, coming: rounds };
  const { begins, ends } = oneAfterTheOther(rounds, nearestMoment(workshop.starts, now), {});
  return { begins, ends, promised: ends, late: null, coming: rounds };
}

/**
 * When the rounds of this workshop were opened, by id, but for what was tried out long before. One that was closed and
 * opened again goes on where it was.
 *
 * @param {Round[]} rounds
 */
function openedTogether(rounds) {
  const times = rounds.flatMap(({ id, opened_at: last, first_opened_at: first }) => {
    if (last === null || first === null) return [];
    return [{ id, at: last - first > BREAK ? last : first }];
  });
  times.sort((a, b) => b.at - a.at);
  const after = times.findIndex(({ at }, place) => place > 0 && times[place - 1].at - at > BREAK);
  return new Map((after < 0 ? times : times.slice(0, after)).map(({ id, at }) => [id, at]));
}

/**
 * When the round of now is over at the earliest: people may talk on after it was closed, and a timer may run for longer.
 *
 * @param {Round} round
 * @param {number} began
 * @param {number} now
 */
function endOf(round, began, now) {
  const { timer } = round;
  const timed = timer && round.state === "open" ? (timer.ends_at ?? now + (timer.left ?? 0)) : 0;
  return Math.max(began + lengthOf(round), timed);
}

/**
 * A question that nobody planned falls in the time of the round in which it was asked.
 *
 * @param {State} state
 * @param {Round} round
 * @param {Record<string, number>} begins
 */
function endsAround({ rounds }, { asked }, begins) {
  const around = [asked?.during ?? "", asked?.back_to ?? ""].filter((id) => rounds[id] && id in begins);
  return around.map((id) => begins[id] + lengthOf(rounds[id]));
}

/**
 * @param {Round[]} rounds
 * @param {number} from
 * @param {Record<string, number>} begins to which theirs are added
 */
function oneAfterTheOther(rounds, from, begins) {
  let ends = from;
  for (const round of rounds) {
    begins[round.id] = ends;
    ends += lengthOf(round);
  }
  return { begins, ends };
}

/** @param {Round} round */
const lengthOf = (round) => (round.seconds ?? 0) * 1000;
