import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { coverView } from "../../leading/cover-view.js";
import { lensTabs } from "../lenses/lens-tabs.js";
import { shownVote } from "../../workshop/vote-selectors.js";
import { cardsOf, currentRound, shownRound } from "../../workshop/selectors.js";
import { privateNotesPanel } from "./private-notes-panel.js";
import { speakingStart } from "./speaking-bar.js";
import { wordingButton, wordingForm } from "./wording.js";

/**
 * What was asked, and through which lens the answers are seen.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function roundHead(desk, state) {
  const current = currentRound(state);
  const vote = shownVote(state, desk.round.value);
  const shown = vote ?? shownRound(state, desk.round.value);
  if (!current) return nothing;
  const words = shown && shown.id !== current.id ? below(desk, state, shown) : "";
  return html`
    <div class="round-head">
      <div class="round-asked">
        ${desk.leads && desk.wording.value === current.id
          ? wordingForm(desk, current)
          : html`<div class="round-words">
              <h2 class="round-prompt" lang=${desk.page.language}>${current.prompt || current.title}</h2>
              ${desk.leads && current.asked && state.workshop.status !== "closed" ? wordingButton(desk, current) : nothing}
            </div>`}
        ${words
          ? html`<p class="round-other">
              ${words}
              ${desk.round.value ? html`<button class="link-button" type="button" @click=${() => (desk.round.value = null)}>${t("Back to now")}</button>` : nothing}
            </p>`
          : nothing}
      </div>
      ${shown && !vote ? coverView(desk, shown) : nothing} ${privateNotesPanel(desk, current)} ${speakingStart(desk, state)} ${shown && !vote ? lensTabs(desk, state, shown) : nothing}
    </div>
  `;
}

/**
 * What stands below, where that is not of the round that runs. Of a round that nobody chose and that has no cards the
 * wall says so.
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {import("../../core/stream/shapes.js").Round} shown
 */
function below(desk, state, shown) {
  if (shown.kind === "vote") return t("Below stands the result of: %(round)s", { round: shown.title });
  if (cardsOf(state, shown.id).length) return t("The cards below are from: %(round)s", { round: shown.title });
  return desk.round.value ? t("You look at: %(round)s", { round: shown.title }) : "";
}
