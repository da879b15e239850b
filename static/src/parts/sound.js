import { effect } from "@preact/signals-core";
import { createAlarm, lookAtTheEnd } from "../core/time/alarm.js";
import { createGong } from "../core/time/gong.js";
import { currentRound } from "../workshop/selectors.js";

const LOOK = 250;

/** @type {import("../core/time/gong.js").Gong | null} */
let gong = null;

/** The gong of this window; on where nobody turned it off. */
export const theGong = () => (gong ??= createGong({ on: true }));

/**
 * Sound when the current round's timer ends.
 *
 * @param {import("../workshop/board-stream.js").Live} live
 */
export function soundTheEnd(live) {
  const { ring } = theGong();
  const timer = () => live.state.value && currentRound(live.state.value)?.timer;
  const alarm = createAlarm(() => ring(timer()?.ends_at ?? 0));
  const look = () => alarm(timer(), live.now());
  setInterval(look, LOOK);
  effect(lookAtTheEnd(timer, live.now, look));
}
