import { html, nothing } from "lit-html";
import { t, tn } from "../core/i18n.js";

/**
 * A round whose cards the room does not see now: how many came in. Null where the room sees them, or none came yet.
 *
 * @param {import("../core/shapes.js").BoardState} state
 * @param {import("../core/shapes.js").Round} round
 */
export function covered(state, round) {
  if (round.showing === "at_once" || round.id !== state.workshop.round || !state.counts.cards) return null;
  return html`<div class="stage-covered">
    <p class="stage-covered-count">${tn("%(num)s card", "%(num)s cards", state.counts.cards)}</p>
    <p>${round.showing === "later" ? t("still hidden for a moment") : t("for the facilitator")}</p>
    ${round.help ? html`<p class="stage-help">${round.help}</p>` : nothing}
  </div>`;
}
