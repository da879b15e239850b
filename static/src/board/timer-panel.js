import { html, nothing } from "lit-html";
import { t } from "../core/i18n.js";
import { formatTime } from "../core/timer.js";
import { panel } from "./panels.js";
import { currentRound } from "./select.js";
import { speak } from "./speak.js";

const MINUTE = 60;
const USUAL = 5 * MINUTE;

/**
 * The round's timer: how long is left, a minute more, and starting it with the planned or another time.
 *
 * @param {import("./desk.js").Desk} desk
 * @param {import("../core/shapes.js").BoardState} state
 */
export function timerPanel(desk, state) {
  const round = currentRound(state);
  if (!round) return nothing;
  const clock = round.timer
    ? html`<time class="clock" role="timer" data-ends-at=${round.timer.ends_at}></time>`
    : html`<span class="clock" data-idle>${formatTime((round.seconds ?? USUAL) * 1000)}</span>`;
  if (!desk.leads || round.state !== "open") return round.timer ? html`<span class="bar-clock">${clock}</span>` : nothing;
  return html`
    ${panel(desk, {
      name: "timer",
      label: clock,
      picture: "clock",
      title: round.timer ? t("Timer runs") : t("Start the timer"),
      content: () => controls(desk, round),
    })}
    ${round.timer
      ? html`<button class="button button-quiet bar-button" type="button" title=${t("One minute more")}
          @click=${() => speak(desk, "timer.extend", { seconds: MINUTE })}>${t("+1 min")}</button>`
      : nothing}
  `;
}

/**
 * @param {import("./desk.js").Desk} desk
 * @param {import("../core/shapes.js").Round} round
 */
function controls(desk, round) {
  const minutes = Math.max(1, Math.round((round.seconds ?? USUAL) / MINUTE));
  const start = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const typed = Number(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("minutes"));
    desk.panel.value = null;
    speak(desk, "timer.start", { seconds: Math.round(typed * MINUTE) });
  };
  const stop = () => {
    desk.panel.value = null;
    speak(desk, "timer.stop");
  };
  return html`
    <form class="timer-form" @submit=${start}>
      <label class="field"><span class="field-label">${t("Minutes")}</span>
        <input class="field-input timer-minutes" name="minutes" type="number" min="1" max="240" step="1" required
          data-autofocus .defaultValue=${String(minutes)}>
      </label>
      <button class="button" type="submit">${round.timer ? t("Start anew") : t("Start")}</button>
      ${round.timer ? html`<button class="button button-quiet" type="button" @click=${stop}>${t("Stop")}</button>` : nothing}
    </form>
    <p class="panel-hint">${t("Phones and the stage show the same time.")}</p>
  `;
}
