import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../core/words/i18n.js";
import { dropKept, keepIn, keptIn } from "../kept-fields.js";
import { icon } from "../../parts/icon.js";
import { lensInUse } from "../../workshop/lens-in-use.js";
import { chooseLens, createLens } from "./lenses.js";
import { lensTools } from "./lens-tools.js";
import { lensesOf, lensOnStage } from "../../workshop/selectors.js";

/**
 * The ways of grouping the same cards: one is looked at here, one stands on the stage.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {import("../../core/stream/shapes.js").Round} Round
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {Round} round
 */
export function lensTabs(desk, state, round) {
  const lenses = lensesOf(state, round.id);
  const used = lensInUse(desk, state, round.id);
  const staged = lensOnStage(state, round.id);
  return html`
    <div class="lenses" data-steady=".lens" role="group" aria-label=${t("Ways of grouping")} aria-keyshortcuts="r">
      ${lenses.length > 1
        ? repeat(
            lenses,
            (lens) => lens.id,
            (lens) => html`<button class="lens" type="button" aria-pressed=${lens === used} @click=${() => chooseLens(desk, lens)}>
              ${lens.title}${lens === staged
                ? html`<span class="lens-staged" title=${t("On the stage")}>${icon("stage")}<span class="visually-hidden">${t("On the stage")}</span></span>`
                : nothing}</button>`,
          )
        : nothing}
      ${desk.leads && used && lenses.length > 1 ? lensTools(desk, used, used === staged) : nothing}
      ${desk.leads ? newLens(desk, round) : nothing}
    </div>
  `;
}

/**
 * @param {Desk} desk
 * @param {Round} round
 */
function newLens(desk, round) {
  if (desk.panel.value !== "lens") {
    return html`<button class="lens lens-new" type="button" @click=${() => (desk.panel.value = "lens")}>
      ${icon("plus")}${t("another way of grouping")}</button>`;
  }
  const field = `lens of ${round.id}`;
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const made = await createLens(desk, round.id, String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("title") ?? ""));
    if (made) dropKept(desk, field);
  };
  return html`
    <form class="lens-form" data-panel-holder="lens" @submit=${submit}>
      <input class="field-input" name="title" required autocomplete="off" data-autofocus data-words-of=""
        .defaultValue=${keptIn(desk, field)} @input=${keepIn(desk, field)}
        aria-label=${t("Name of the new way of grouping")} placeholder=${t("for example: image")}>
      <button class="button button-small" type="submit">${t("Add")}</button>
    </form>
  `;
}
