import { html, nothing } from "lit-html";
import { currentRound } from "../workshop/selectors.js";
import { MINUTE, plannedSeconds } from "../leading/timer.js";
import { t } from "../core/words/i18n.js";
import { inWords } from "../core/time/timer.js";

/**
 * The timer of the open round: start it with the planned time, give a minute more, let it stand still, take it away.
 *
 * @param {import("./main.js").Remote} remote
 * @param {import("../core/stream/shapes.js").BoardState} state
 */
export function timerView({ sender, timers }, state) {
  const round = currentRound(state);
  if (round?.state !== "open") return nothing;
  const seconds = plannedSeconds(round);
  const press = (/** @type {string} */ name, /** @type {object} */ payload = {}) => () => sender.press(name, name, payload, timers);
  if (!round.timer) {
    return html`<div class="remote-row">
      <button class="button" type="button" @click=${press("timer.start", { seconds })}>
        ${t("Start the timer: %(time)s", { time: inWords(seconds) })}
      </button>
    </div>`;
  }
  return html`<div class="remote-row" role="group" aria-label=${t("The timer")}>
    <button class="button" type="button" @click=${press("timer.extend", { seconds: MINUTE })}>${t("+1 min")}</button>
    ${round.timer.left === null
      ? html`<button class="button" type="button" @click=${press("timer.pause")}>${t("Pause")}</button>`
      : html`<button class="button" type="button" @click=${press("timer.resume")}>${t("Run on")}</button>`}
    <button class="button" type="button" @click=${press("timer.stop")}>${t("Stop")}</button>
  </div>`;
}
