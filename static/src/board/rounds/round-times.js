import { html, nothing } from "lit-html";
import { timeOfDay } from "../../core/time/time-of-day.js";
import { inWords } from "../../core/time/timer.js";
import { t } from "../../core/words/i18n.js";
import { paceView } from "../../leading/running-order/pace-view.js";
import { speak } from "../../parts/messages.js";

/**
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").Round} Round
 */

/** A command whose conflict is told where it was given. @param {Desk} desk @returns {import("../../leading/running-order/pace.js").Say} */
export const quietly = (desk) => (name, payload) => speak(desk, name, payload, { quietly: ["conflict"] });

/**
 * How late it is, above the rounds; who leads can shorten what follows.
 *
 * @param {Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
export const paceLine = (desk, state) => paceView(desk.pace, state, desk.leads ? quietly(desk) : null);

/**
 * When a round begins or began, how it stands, and how long it is to take.
 *
 * @param {Round} round
 * @param {import("../../workshop/running-order.js").RunningOrder} order
 */
export function roundFacts(round, order) {
  const begins = order.begins[round.id];
  const length = round.seconds && round.state !== "skipped" ? inWords(round.seconds) : "";
  const rest = [stateWord(round), length].filter(Boolean).join(" · ");
  return html`${begins ? html`<span class="round-time">${timeOfDay(begins)}</span> · ` : nothing}${rest}`;
}

/** @param {Round} round */
function stateWord(round) {
  if (round.state === "open") return t("open now");
  if (round.state === "skipped") return t("skipped");
  return round.state === "closed" ? t("closed") : t("not yet");
}
