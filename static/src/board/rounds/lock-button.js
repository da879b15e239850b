import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { icon } from "../../parts/icon.js";
import { currentRound, takesCards } from "../../workshop/selectors.js";
import { speak } from "../../parts/messages.js";

/**
 * Pause sending in the open round, so that everybody looks up, and take it up again.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
export function lockButton(desk, state) {
  const round = currentRound(state);
  if (!round || round.state !== "open" || !takesCards(round)) return nothing;
  const { locked } = round;
  if (!desk.leads) return locked ? html`<span class="bar-clock">${icon("locked")} ${t("sending paused")}</span>` : nothing;
  const word = locked ? t("Take cards again") : t("Pause sending: phones keep what is written");
  return html`
    <button class="button button-quiet bar-button" type="button" aria-pressed=${locked} title=${`${word} (h)`} aria-label=${word} aria-keyshortcuts="h" data-lock
      @click=${() => pauseOrTake(desk, round)}>
      ${icon(locked ? "locked" : "unlocked")}${locked ? html`<span class="bar-label">${t("sending paused")}</span>` : nothing}
    </button>
  `;
}

/**
 * Pause sending, or take cards again; not just after somebody else did.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").Round} round
 */
export function pauseOrTake(desk, round) {
  if (desk.pauses.justChanged()) return;
  return desk.pauses.own(speak(desk, "input.lock", { round: round.id, locked: !round.locked }));
}
