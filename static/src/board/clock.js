import { formatTime } from "../core/timer.js";

const BEAT = 250;

/**
 * Keep every `<time data-ends-at>` on the page right by the server's clock, without drawing the screen again.
 *
 * @param {() => number} now
 */
export function runClocks(now) {
  function beat() {
    for (const clock of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-ends-at]"))) {
      const left = Math.max(0, Number(clock.dataset.endsAt) - now());
      const text = formatTime(left);
      if (clock.textContent !== text) clock.textContent = text;
      clock.toggleAttribute("data-over", left === 0);
    }
  }
  beat();
  setInterval(beat, BEAT);
  return beat;
}
