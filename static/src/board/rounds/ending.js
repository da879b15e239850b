import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { waitingAnywhere } from "../../workshop/waiting-cards.js";
import { waitingWords } from "../cards/waiting-words.js";
import { closePanel } from "../../parts/panels.js";
import { speak } from "../../parts/messages.js";
import { look } from "./rounds-panel.js";

/**
 * Whether to end the workshop, asked at the button that was pressed.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
export function endQuestion(desk, state) {
  const waiting = waitingWords(state);
  const [first] = waitingAnywhere(state);
  const close = () => {
    desk.panel.value = null;
    speak(desk, "workshop.close");
  };
  return html`
    <div class="panel-part" role="group" aria-labelledby="end-question">
      <p id="end-question"><strong>${t("End the workshop?")}</strong></p>
      ${waiting
        ? html`<p><strong>${waiting}</strong></p>
            <p><button class="button button-small" type="button" @click=${() => look(desk, { id: first.round })}>${t("See the cards")}</button></p>`
        : nothing}
      <p class="panel-hint">${t("Phones can no longer join or send. Clusters, notes and the report stay open to you.")}</p>
      <p class="panel-actions">
        <button class="button button-danger" type="button" @click=${close}>${t("End workshop")}</button>
        <button class="button button-quiet" type="button" data-autofocus @click=${() => closePanel(desk)}>${t("Not yet")}</button>
      </p>
    </div>
  `;
}

/** @param {import("../desk.js").Desk} desk */
export function reopen(desk) {
  const open = () => {
    desk.panel.value = null;
    speak(desk, "workshop.reopen");
  };
  return html`<button class="button" type="button" @click=${open}>${t("Take up again")}</button>`;
}
