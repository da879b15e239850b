import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { panel } from "../../parts/panels.js";
import { takenOff } from "../cards/taken-off.js";
import { endQuestion, reopen } from "./ending.js";
import { takeHome } from "./take-home.js";

const SURE = "more:end";

/**
 * Where the workshop goes from here: the other workshops, the report, what to take home, its end.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
export function morePanel(desk, state) {
  return panel(desk, {
    name: "more",
    label: t("More"),
    picture: "dots",
    slim: true,
    title: t("More"),
    content: () => (desk.panel.value === SURE ? endQuestion(desk, state) : entries(desk, state)),
  });
}

/**
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
function entries(desk, state) {
  const closed = state.workshop.status === "closed";
  return html`
    <a class="menu-entry" href="/">${t("All workshops")}</a>
    <a class="menu-entry" href=${desk.page.report_url} target="_blank" rel="noopener">${t("Report")}</a>
    ${desk.leads
      ? html`<a class="menu-entry" href=${`/b/${desk.page.workshop}/agenda/print`} target="_blank" rel="noopener">${t("Agenda on paper")}</a>`
      : nothing}
    ${takeHome(desk, state)} ${takenOff(desk, state)}
    ${desk.leads && closed ? reopen(desk) : nothing}
    ${desk.leads && !closed
      ? html`<button class="menu-entry menu-danger" type="button" @click=${() => (desk.panel.value = SURE)}>${t("End workshop …")}</button>`
      : nothing}
  `;
}
