import { effect } from "@preact/signals-core";

/**
 * Who looked at hidden words did so for one round: in the next one they lie face down again. A scribe's own screen
 * always shows them.
 *
 * @param {import("./desk.js").Desk} desk
 */
export function coverInTheNextRound(desk) {
  if (!desk.leads) return;
  /** @type {string | null | undefined} */
  let round;
  effect(() => {
    const now = desk.live.state.value?.workshop.round;
    if (round !== undefined && now !== round) desk.looking.value = false;
    round = now;
  });
}
