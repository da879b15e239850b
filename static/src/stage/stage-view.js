import { html, nothing } from "lit-html";
import { fetchingWords } from "../parts/fetching-words.js";
import { joinView, whyShut } from "../parts/join-view.js";
import { currentRound, takesCards } from "../workshop/selectors.js";
import { clockView } from "../core/time/clocks.js";
import { t } from "../core/words/i18n.js";
import { joinBar } from "./join-bar.js";
import { lobby } from "./lobby.js";
import { speakingBeside, speakingLine } from "./speaking.js";
import { spotlight } from "./spotlight.js";
import { pageDots, stageWall } from "./stage-wall.js";
import { voteStage } from "./vote-view.js";

/**
 * What the room sees. It shows and never asks: there is nothing to press.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 *
 * @typedef {{density: import("./vote-fit.js").Density, main: import("./fits.js").Fitted, aside: import("./fits.js").Fitted}} Look
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
function screen(page, state, { density, main, aside }) {
  if (state.workshop.status === "closed") {
    return html`<main id="main" class="stage-centre">
      <h1>${t("Thank you!")}</h1>
      <p>${state.workshop.title}</p>
    </main>`;
  }
  const round = currentRound(state);
  if (!round) return lobby(page, state);
  const vote = main.groups[0]?.large ? null : voteStage(state, density);
  return html`
    ${head(page, state, round)}
    <main id="main" class="stage-main">${vote ?? looked(state, main, aside)} ${speakingLine(state, round)}</main>
    <footer class="stage-foot">
      <span>${state.workshop.title}</span>
      ${vote || !main.groups.length ? nothing : pageDots(main.look)}
    </footer>
  `;
}

/** From so many letters on a question stands in smaller ones. */
const LONG = 90;

/**
 * What is large, or the wall, beside who speaks.
 *
 * @param {State} state
 * @param {import("./fits.js").Fitted} main
 * @param {import("./fits.js").Fitted} aside
 */
function looked(state, main, aside) {
  const large = spotlight(state, main.groups, main.look);
  if (large) return large;
  const wall = stageWall(state, main.groups, main.look);
  return speakingBeside(state, main.groups.length ? wall : null, aside) ?? wall;
}

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
