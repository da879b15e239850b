import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { closePanel, panel } from "../../parts/panels.js";
import { takenOff } from "../cards/taken-off.js";
import { takeHome } from "./take-home.js";
import { look } from "./rounds-panel.js";
import { waitingAnywhere } from "../../workshop/waiting-cards.js";
import { speak } from "../../parts/messages.js";
import { waitingWords } from "../cards/waiting-words.js";

/**
 * Where the workshop goes from here: the stage, the report, its end.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
export function endPanel(desk, state) {
  const closed = state.workshop.status === "closed";
  return panel(desk, {
    name: "end",
    label: t("More"),
    picture: "dots",
    slim: true,
    title: t("More"),
    content: () => html`
      <a class="menu-entry" href="/">${t("All workshops")}</a>
      <a class="menu-entry" href=${desk.page.report_url} target="_blank" rel="noopener">${t("Report")}</a>
      ${takeHome(desk, state)}
      ${takenOff(desk, state)}
      ${desk.leads && closed ? reopen(desk) : nothing} ${desk.leads && !closed ? end(desk, state) : nothing}
    `,
  });
}

/**
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
function end(desk, state) {
  const waiting = waitingWords(state);
  const [first] = waitingAnywhere(state);
  const close = () => {
    desk.panel.value = null;
    speak(desk, "workshop.close");
  };
  return html`
    <div class="panel-part">
      <p><strong>${t("End the workshop?")}</strong></p>
      ${waiting ? html`<p><strong>${waiting}</strong></p>
            <p><button class="button button-small" type="button" @click=${() => look(desk, { id: first.round })}>${t("See the cards")}</button></p>` : nothing}
      <p class="panel-hint">${t("Phones can no longer join or send. Clusters, notes and the report stay open to you.")}</p>
      <p class="panel-actions">
        <button class="button button-danger" type="button" @click=${close}>${t("End workshop")}</button>
        <button class="button button-quiet" type="button" @click=${() => closePanel(desk)}>${t("Not yet")}</button>
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
