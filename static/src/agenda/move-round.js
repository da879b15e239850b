import { t } from "../core/words/i18n.js";
import { order } from "./plan.js";

/**
 * Put a round at another place. Who did it with the keyboard stays at the button they pressed.
 *
 * @param {import("./plan.js").Plan} plan
 * @param {import("../core/stream/shapes.js").Round[]} rounds in order
 * @param {import("../core/stream/shapes.js").Round} round
 * @param {number} place from 0
 * @param {number} [step] -1 or 1, when it was one step
 */
export async function moveRound(plan, rounds, round, place, step) {
  if (place < 0 || place >= rounds.length) return;
  const others = rounds.filter((one) => one.id !== round.id);
  const pressed = document.activeElement instanceof HTMLElement && document.activeElement.dataset.step;
  const ack = await order(plan, "round.move", { round: round.id, after: others[place - 1]?.id ?? null });
  if (!ack?.ok) return;
  plan.announcement.value = t("%(title)s is now round %(number)s of %(count)s.", {
    title: round.title,
    number: place + 1,
    count: rounds.length,
  });
  if (step) refocus(round.id, pressed ? `[data-step="${step}"]:not(:disabled), [data-step]:not(:disabled)` : ".plan-choose");
}

/**
 * @param {string} round
 * @param {string} selector
 */
function refocus(round, selector) {
  const line = [...document.querySelectorAll("[data-round]")].find((one) => /** @type {HTMLElement} */ (one).dataset.round === round);
  const [first] = selector.split(", ").map((one) => line?.querySelector(one)).filter(Boolean);
  /** @type {HTMLElement | undefined} */ (first)?.focus();
}
