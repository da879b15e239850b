import { html, nothing } from "lit-html";
import { t } from "../core/words/i18n.js";
import { stepsFrom } from "./steps.js";

/**
 * The next step, within reach of a thumb. Ending asks first.
 *
 * @typedef {import("./main.js").Remote} Remote
 *
 * @param {Remote} remote
 * @param {import("../core/stream/shapes.js").BoardState} state
 */
export function stepView(remote, state) {
  const { strong, other } = stepsFrom(state);
  if (remote.asking.value && strong?.asks) return question(remote, strong);
  const press = () => (strong?.asks ? remote.rounds.justChanged() || (remote.asking.value = true) : go(remote, strong));
  return html`
    <footer class="remote-foot">
      ${other
        ? html`<button class="button button-wide" type="button" ?disabled=${busy(remote)} @click=${() => go(remote, other)}>${other.text}</button>`
        : nothing}
      ${strong
        ? html`<button class="button button-primary button-large button-wide remote-strong" type="button" aria-disabled=${busy(remote)}
            @click=${press}>${strong.text}</button>`
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
  if (step) remote.sender.press("step", step.name, step.payload, step.turn ? remote.turns : remote.rounds);
}

/**
 * @param {Remote} remote
 * @param {import("./steps.js").Step} step
 */
function question(remote, step) {
  return html`
    <footer class="remote-foot" role="group" aria-label=${t("End the workshop?")}>
      <p><strong>${t("End the workshop?")}</strong> ${t("Phones can no longer join or send.")}</p>
      <button class="button button-wide" type="button" @click=${() => (remote.asking.value = false)}>${t("Not yet")}</button>
      <button class="button button-danger button-large button-wide" type="button" @click=${() => go(remote, step)}>${step.text}</button>
    </footer>
  `;
}
