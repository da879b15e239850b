import { html, nothing } from "lit-html";
import { t } from "../core/i18n.js";
import { coverView } from "./cover-view.js";
import { icon } from "./icon.js";
import { lensInUse } from "./lens-in-use.js";
import { shownVote } from "./select-votes.js";
import { currentRound, lensesOf, shownRound } from "./select.js";
import { speak } from "./speak.js";
import { speakingStart } from "./speaking-bar.js";

/**
 * What was asked, and through which lens the answers are seen.
 *
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("../core/shapes.js").BoardState} State
 * @typedef {import("../core/shapes.js").Round} Round
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function roundHead(desk, state) {
  const current = currentRound(state);
  const vote = shownVote(state, desk.round.value);
  const shown = vote ?? shownRound(state, desk.round.value);
  if (!current) return nothing;
  const other = shown && shown.id !== current.id;
  return html`
    <div class="round-head">
      <div class="round-asked">
        <h2 class="round-prompt">${current.prompt || current.title}</h2>
        ${other
          ? html`<p class="round-other">
              ${vote
                ? t("Below stands the result of: %(round)s", { round: shown.title })
                : t("The cards below are from: %(round)s", { round: shown.title })}
              ${desk.round.value ? html`<button class="link-button" type="button" @click=${() => (desk.round.value = null)}>${t("Back to now")}</button>` : nothing}
            </p>`
          : nothing}
      </div>
      ${shown && !vote ? coverView(desk, shown) : nothing} ${speakingStart(desk, state)} ${shown && !vote ? lensTabs(desk, state, shown) : nothing}
    </div>
  `;
}

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {Round} round
 */
function lensTabs(desk, state, round) {
  const lenses = lensesOf(state, round.id);
  const used = lensInUse(desk, state, round.id);
  const choose = (/** @type {string} */ id) => (desk.lenses.value = { ...desk.lenses.value, [round.id]: id });
  return html`
    <div class="lenses" role="group" aria-label=${t("Ways of grouping")}>
      ${lenses.length > 1
        ? lenses.map(
            (lens) => html`<button class="lens" type="button" aria-pressed=${lens === used} @click=${() => choose(lens.id)}>${lens.title}</button>`,
          )
        : nothing}
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
      ${icon("plus")}${t("way of grouping")}</button>`;
  }
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const title = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("title") ?? "").trim();
    const ack = title ? await speak(desk, "lens.create", { round: round.id, title }, { makes: true }) : null;
    if (!ack?.ok) return;
    desk.panel.value = null;
    desk.lenses.value = { ...desk.lenses.value, [round.id]: ack.lens };
  };
  return html`
    <form class="lens-form" data-panel-holder="lens" @submit=${submit}>
      <input class="field-input" name="title" required autocomplete="off" data-autofocus
        aria-label=${t("Name of the new way of grouping")} placeholder=${t("for example: image")}>
      <button class="button button-small" type="submit">${t("Add")}</button>
    </form>
  `;
}
