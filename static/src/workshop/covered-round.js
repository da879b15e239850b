import { html, nothing } from "lit-html";
import { t, tn } from "../core/words/i18n.js";

/**
 * A round whose cards the room does not see now: how many came in. Null where the room sees them, or none came yet.
 *
 * @param {import("../core/stream/shapes.js").BoardState} state
 * @param {import("../core/stream/shapes.js").Round} round
 */
export function covered(state, round) {
  const count = coveredCount(state, round);
  if (!count) return null;
  return html`<div class="stage-covered">
    <p class="stage-covered-count">${tn("%(num)s card", "%(num)s cards", count)}</p>
    <p>${round.showing === "later" ? t("still hidden for a moment") : t("for the facilitator")}</p>
    ${round.help ? html`<p class="stage-help">${round.help}</p>` : nothing}
  </div>`;
}

/**
 * How many cards lie face down before the room; 0 in a round whose cards it sees.
 *
 * @param {import("../core/stream/shapes.js").BoardState} state
 * @param {import("../core/stream/shapes.js").Round} round
 */
export function coveredCount(state, round) {
  const hides = round.showing !== "at_once" && round.id === state.workshop.round;
  return hides ? state.counts.cards : 0;
}
