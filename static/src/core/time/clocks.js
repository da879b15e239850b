import { html, nothing } from "lit-html";
import { formatTime } from "./timer.js";
import { t } from "../words/i18n.js";

const BEAT = 250;
const LAST = 60_000;

/**
 * A round's timer as a text that `runClocks` keeps right; a paused one says so and stands still.
 *
 * @param {import("../stream/shapes.js").Timer} timer
 * @param {{over?: string, inButton?: boolean}} [options] `over`: what stands there instead of 0:00; `inButton`: what a
 *   button holds is its name and nothing else
 */
export function clockView(timer, { over, inButton } = {}) {
  const role = inButton ? nothing : "timer";
  if (timer.left !== null) {
    return html`<span class="clock" role=${role} translate="no" data-paused>${formatTime(timer.left)}</span> <span class="clock-paused">${t("paused")}</span>`;
  }
  return html`<span class="clock" role=${role} data-ends-at=${timer.ends_at} data-when-over=${over ?? formatTime(0)}></span>`;
}

/**
 * Keep every clock with `data-ends-at` on the page right by the server's clock, without drawing the screen again. Its last
 * minute and its end are marked. The words at the end may be translated, and then stay so; the digits need not be.
 *
 * @param {() => number} now
 */
export function runClocks(now) {
  const clocks = /** @type {HTMLCollectionOf<HTMLElement>} */ (document.getElementsByClassName("clock"));
  /** What each of them was told to say. @type {WeakMap<Element, string>} */
  const shown = new WeakMap();

  function beat() {
    for (const clock of clocks) {
      if (!clock.dataset.endsAt) continue;
      const left = Math.max(0, Number(clock.dataset.endsAt) - now());
      const text = left ? formatTime(left) : (clock.dataset.whenOver ?? "");
      if (shown.get(clock) !== text) {
        shown.set(clock, text);
        clock.setAttribute("translate", left ? "no" : "yes");
        clock.textContent = text;
      }
      clock.toggleAttribute("data-over", left === 0);
      clock.toggleAttribute("data-last", left > 0 && left <= LAST);
    }
  }
  beat();
  setInterval(beat, BEAT);
  return beat;
}
