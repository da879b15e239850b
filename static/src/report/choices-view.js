import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { t } from "../core/words/i18n.js";
import { choose } from "./passages/passage-acts.js";

/**
 * What is chosen about the report as a whole.
 *
 * @typedef {import("./desk.js").ReportDesk} Desk
 *
 * @param {Desk} desk
 * @param {import("./passages/tree.js").Report} report
 */
export function choicesView(desk, report) {
  const { options } = report;
  return html`
    <div class="choices">
      ${tick(desk, options, "names", t("Say who said it"), t("Only in rounds where the room saw the names. Participants read that their name is not in the report, unless you agree on that together: ask them first."))}
      ${tick(desk, options, "headings", t("Clusters have headings"), t("Without: the cards of a round are one list, in the order they came."))}
      ${tick(desk, options, "overviews", t("Tell the other ways of grouping"), t("One line for each."))}
      ${tick(desk, options, "pictures", t("A picture of the board in each round"), "")}
      ${tick(desk, options, "signs", t("The pictures of the cards before their bullets"), "")}
      ${tick(desk, options, "counts", t("Say how many took part and how many cards came"), "")}
      ${tick(desk, options, "appendix", t("All cards once more at the end, by number"), "")}
      ${report.lenses.map((choice) => lens(desk, choice))}
    </div>
  `;
}

/**
 * @param {Desk} desk
 * @param {Record<string, any>} options
 * @param {string} name
 * @param {string} text
 * @param {string} hint
 */
function tick(desk, options, name, text, hint) {
  const change = (/** @type {Event} */ event) => choose(desk, { [name]: /** @type {HTMLInputElement} */ (event.target).checked });
  return html`<label class="choice">
    <input type="checkbox" .checked=${live(options[name])} @change=${change}>
    <span>${text}${hint ? html`<span class="field-hint">${hint}</span>` : ""}</span>
  </label>`;
}

/**
 * @param {Desk} desk
 * @param {import("./passages/tree.js").LensChoice} choice
 */
function lens(desk, { round, title, told, lenses }) {
  const change = (/** @type {Event} */ event) => choose(desk, { lenses: { [round]: /** @type {HTMLSelectElement} */ (event.target).value } });
  return html`<label class="field">
    <span class="field-label">${t("“%(title)s” is grouped by", { title })}</span>
    <select class="field-input" @change=${change}>
      ${lenses.map((one) => html`<option value=${one.id} .selected=${live(one.id === told)}>${one.title}</option>`)}
    </select>
  </label>`;
}
