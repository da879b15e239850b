import { html, nothing } from "lit-html";
import { clockView } from "../../core/time/clocks.js";
import { decimal, numberOf, t } from "../../core/words/i18n.js";
import { inWords } from "../../core/time/timer.js";
import { icon } from "../../parts/icon.js";
import { panel } from "../../parts/panels.js";
import { currentRound } from "../../workshop/selectors.js";
import { theGong } from "../../parts/sound.js";
import { speak } from "../../parts/messages.js";
import { MINUTE, oneMinuteMore, plannedSeconds, secondsOf, startOrPause } from "../../leading/timer.js";

/**
 * The round's timer: how long is left, standing still, a minute more, and starting it with the planned or another time.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
export function timerPanel(desk, state) {
  const round = currentRound(state);
  if (!round) return nothing;
  const { timer } = round;
  if (!desk.leads || round.state !== "open") return timer ? html`<span class="bar-clock">${clockView(timer)}</span>` : nothing;
  return html`
    ${panel(desk, {
      name: "timer",
      label: timer ? clockView(timer, { inButton: true }) : html`<span class="clock" data-idle>${inWords(plannedSeconds(round))}</span>`,
      picture: "clock",
      title: whatItDoes(timer),
      content: () => controls(desk, round),
    })}
    ${timer ? beside(desk, round) : nothing}
  `;
}

/** @param {import("../../core/stream/shapes.js").Timer | null} timer */
function whatItDoes(timer) {
  if (!timer) return t("Start the timer");
  return timer.left === null ? t("Timer runs") : t("The timer stands still");
}

/**
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").Round} round
 */
function beside(desk, round) {
  const word = round.timer?.left === null ? t("Pause the timer") : t("Let the timer run on");
  return html`
    <button class="button button-quiet bar-button" type="button" title=${`${word} (t)`} aria-label=${word} aria-keyshortcuts="t"
      @click=${() => startOrPause(desk, round)}>${icon(round.timer?.left === null ? "pause" : "play")}</button>
    <button class="button button-quiet bar-button" type="button" title=${t("One minute more (+)")}
      aria-keyshortcuts="+" @click=${() => oneMinuteMore(desk)}>${t("+1 min")}</button>
  `;
}

/**
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").Round} round
 */
function controls(desk, round) {
  const minutes = decimal(plannedSeconds(round) / MINUTE);
  const start = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const field = /** @type {HTMLInputElement} */ (/** @type {HTMLFormElement} */ (event.target).elements.namedItem("minutes"));
    const seconds = secondsOf(field.value);
    if (seconds === null) {
      const isNone = Number.isNaN(numberOf(field.value));
      field.setCustomValidity(isNone ? t("Fill in the minutes as a number, such as 90.") : t("Between 1 and 240 minutes."));
      return void field.reportValidity();
    }
    desk.panel.value = null;
    speak(desk, "timer.start", { seconds });
  };
  const stop = () => {
    desk.panel.value = null;
    speak(desk, "timer.stop");
  };
  return html`
    <form class="timer-form" @submit=${start}>
      <label class="field"><span class="field-label">${t("Minutes")}</span>
        <input class="field-input timer-minutes" name="minutes" inputmode="decimal" autocomplete="off" maxlength="6"
          data-autofocus .defaultValue=${minutes} @input=${mended}>
      </label>
      <button class="button" type="submit">${round.timer ? t("Start anew") : t("Start")}</button>
      ${round.timer ? html`<button class="button button-quiet" type="button" @click=${stop}>${t("Stop")}</button>` : nothing}
    </form>
    <p class="panel-hint">${t("Phones and the stage show the same time.")}</p>
    ${soundSwitch()}
  `;
}

/** @param {Event} event */
const mended = (event) => /** @type {HTMLInputElement} */ (event.target).setCustomValidity("");

function soundSwitch() {
  const { sound, toggle } = theGong();
  return html`<label class="timer-sound">
    <input type="checkbox" .checked=${sound.value} @change=${toggle}> ${t("A soft sound here when the time is up")}
  </label>`;
}
