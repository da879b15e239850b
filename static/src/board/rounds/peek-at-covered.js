import { effect } from "@preact/signals-core";
import { shownRound } from "../../workshop/selectors.js";

/**
 * Who looked at hidden words did so for one round: in the next one they lie face down again, and so they do when somebody
 * covers what was shown. A scribe's own screen always shows them.
 *
 * @param {import("../desk.js").Desk} desk
 */
export function coverInTheNextRound(desk) {
  if (!desk.leads) return;
  /** @type {{round: string | null | undefined, revealed: boolean}} */
  let before = { round: undefined, revealed: false };
  effect(() => {
    const state = desk.live.state.value;
    const round = state?.workshop.round;
    const revealed = Boolean(state && shownRound(state, desk.round.value)?.revealed);
    if (before.round !== undefined && (round !== before.round || (before.revealed && !revealed))) desk.looking.value = false;
    before = { round, revealed };
  });
}
