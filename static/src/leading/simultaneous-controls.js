import { currentRound, shownRound } from "../workshop/selectors.js";
import { toJudge } from "../workshop/waiting-cards.js";
import { createTogether } from "./simultaneous-press.js";

/**
 * What several people change by pressing in the same place, on a board or on a remote control.
 *
 * @typedef {ReturnType<typeof createNoticing>} Noticing
 *
 * @param {{reached: (rev: number) => Promise<void>}} live
 */
export function createNoticing(live) {
  const together = () => createTogether({ reached: (rev) => live.reached(rev) });
  return {
    rounds: together(),
    turns: together(),
    timers: together(),
    pauses: together(),
    covers: together(),
    waits: together(),
    lights: together(),
  };
}

/**
 * Notice how everything stands, so that a press of two people together counts once.
 *
 * @param {Noticing} noticing
 * @param {import("../core/stream/shapes.js").BoardState | null} state
 */
export function notice({ rounds, turns, timers, pauses, covers, waits, lights }, state) {
  if (!state) return;
  const { workshop } = state;
  const round = currentRound(state);
  const shown = shownRound(state);
  const where = workshop.round ?? "";
  // Who goes to another round changes with it what the timer, the pause and the turns are about.
  const mine = rounds.stepping();
  rounds.stands(`${where}:${round?.state}:${workshop.status}`);
  turns.stands(`${where}:${workshop.status === "closed" ? "" : round?.queue?.at}`, mine);
  timers.stands(`${where}:${round?.timer && (round.timer.left === null ? "runs" : "still")}`, mine);
  pauses.stands(`${where}:${round?.locked}`, mine);
  covers.stands(`${shown?.id}:${shown?.revealed}`, mine);
  waits.stands(firstOfEach(toJudge(state)));
  lights.stands(JSON.stringify([workshop.spotlight, workshop.stage.join_large]), mine);
}

/**
 * The first card of each round: that is the one which a press means.
 *
 * @param {import("../core/stream/shapes.js").Card[]} cards
 */
const firstOfEach = (cards) => cards.filter((card, at) => cards[at - 1]?.round !== card.round).map((card) => card.id).join();
