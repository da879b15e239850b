import { html, nothing } from "lit-html";
import { t } from "../core/words/i18n.js";
import { stepsFrom } from "./steps.js";

/**
 * The next step, within reach of a thumb. Ending asks first, and leaving cards that wait.
 *
 * @typedef {import("./main.js").Remote} Remote
 *
 * @param {Remote} remote
 * @param {import("../core/stream/shapes.js").BoardState} state
 */
export function stepView(remote, state) {
  const { strong, other } = stepsFrom(state);
  const asked = [strong, other].find((step) => step?.asks);
  if (remote.asking.value && asked) return question(remote, asked);
  const press = (/** @type {import("./steps.js").Step | null} */ step) => () =>
    step?.asks ? remote.rounds.justChanged() || (remote.asking.value = true) : go(remote, step);
  return html`
    <footer class="remote-foot">
      ${other
        ? html`<button class="button button-wide" type="button" ?disabled=${busy(remote)} @click=${press(other)}>${other.text}</button>`
        : nothing}
      ${strong
        ? html`<button class="button button-primary button-large button-wide remote-strong" type="button" aria-disabled=${busy(remote)}
            @click=${press(strong)}>${strong.text}</button>`
        : nothing}
    </footer>
  `;
}

/** @param {Remote} remote */
const busy = (remote) => remote.sender.pending.value.includes("step");

/**
 * @param {Remote} remote
 * @param {import("./steps.js").Step | null} step
 */
function go(remote, step) {
  remote.asking.value = false;
  if (step) remote.sender.press("step", step.name, step.payload, remote[step.changes ?? "rounds"]);
}

/**
 * @param {Remote} remote
 * @param {import("./steps.js").Step} step
 */
function question(remote, step) {
  const ends = step.name === "workshop.close";
  const title = ends ? t("End the workshop?") : t("Go on all the same?");
  return html`
    <footer class="remote-foot" role="group" aria-label=${title}>
      <p>${step.waiting} <strong>${title}</strong> ${ends ? t("Phones can no longer join or send.") : nothing}</p>
      <button class="button button-wide" type="button" @click=${() => (remote.asking.value = false)}>${t("Not yet")}</button>
      <button class="button ${ends ? "button-danger" : "button-primary"} button-large button-wide" type="button" @click=${() => go(remote, step)}>${step.text}</button>
    </footer>
  `;
}
