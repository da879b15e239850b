import { html, nothing } from "lit-html";
import { fetchingWords } from "../parts/fetching-words.js";
import { joinView, whyShut } from "../parts/join-view.js";
import { currentRound, takesCards } from "../workshop/selectors.js";
import { clockView } from "../core/time/clocks.js";
import { t } from "../core/words/i18n.js";
import { joinBar } from "./join-bar.js";
import { lobby } from "./lobby.js";
import { speakingLine } from "./speaking.js";
import { spotlight } from "./spotlight.js";
import { pageDots, stageWall } from "./stage-wall.js";
import { voteStage } from "./vote-view.js";

/**
 * What the room sees. It shows and never asks: there is nothing to press.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 *
 * @typedef {{density: import("./vote-fit.js").Density, groups: import("./wall-groups.js").Group[], wall: import("./stage-wall.js").Look}} Look
 *
 * @param {import("./main.js").Stage} stage
 * @param {Look} look
 */
export function stageView(stage, look) {
  const { page, live, looks } = stage;
  const state = live.state.value;
  const status = live.status.value;
  if (status === "refused") return html`<main id="main" class="stage-centre"><h1>${live.refusal.value?.message || t("Open your own link again.")}</h1></main>`;
  if (!state) return html`<main id="main" class="stage-centre"><p role="status">${fetchingWords(status, t("The stage is being fetched …"))}</p></main>`;
  return html`
    ${screen(page, state, look)}
    ${status === "offline" ? html`<p class="stage-offline" role="status">${t("No connection. Trying again …")}</p>` : nothing}
    ${looks.joinLarge.value && currentRound(state)
      ? joinView({ page, code: state.workshop.code, shut: whyShut(state), onClose: looks.toggleJoining, controls: nothing })
      : nothing}
  `;
}

/**
 * @param {import("./main.js").Page} page
 * @param {State} state
 * @param {Look} look
 */
function screen(page, state, { density, groups, wall }) {
  if (state.workshop.status === "closed") {
    return html`<main id="main" class="stage-centre">
      <h1>${t("Thank you!")}</h1>
      <p>${state.workshop.title}</p>
    </main>`;
  }
  const round = currentRound(state);
  if (!round) return lobby(page, state);
  const before = spotlight(state) ?? voteStage(state, density);
  return html`
    ${head(page, state, round)}
    <main id="main" class="stage-main">${before ?? stageWall(state, groups, wall)} ${speakingLine(state, round)}</main>
    <footer class="stage-foot">
      <span>${state.workshop.title}</span>
      ${before || !groups.length ? nothing : pageDots(wall)}
    </footer>
  `;
}

/** From so many letters on a question stands in smaller ones. */
const LONG = 90;

/**
 * @param {import("./main.js").Page} page
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Round} round
 */
function head(page, state, round) {
  const asked = round.prompt || round.title;
  return html`
    <header class="stage-head">
      <h1 class="stage-prompt" ?data-long=${asked.length > LONG}>${asked}</h1>
      <p class="stage-facts">
        ${round.timer ? html`<span>${clockView(round.timer)}</span>` : nothing}
        ${takesCards(round)
          ? html`<span>${t("%(sent)s/%(all)s sent", { sent: state.counts.contributed, all: state.counts.participants })}</span>`
          : nothing}
        ${round.state === "closed" ? html`<span>${t("closed")}</span>` : nothing}
      </p>
      ${joinBar(page, state)}
    </header>
  `;
}
