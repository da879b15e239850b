import { html, nothing } from "lit-html";
import { arrange } from "../workshop/arrangement.js";
import { currentRound, lensOnStage, shownRound, takesCards } from "../workshop/selectors.js";
import { clockView } from "../core/time/clocks.js";
import { t } from "../core/words/i18n.js";
import { clusterPart, coveredPart, newCards, pairsPart } from "./wall-parts.js";
import { SIZES } from "./text-size.js";
import { wallSpotlight } from "./wall-spotlight.js";
import { wallVote } from "./wall-vote.js";
import { lensWords } from "../workshop/lens-words.js";
import { fetchingWords } from "../parts/fetching-words.js";

/**
 * The board on a participant's own phone: to read, in one column, in letters as large as one likes.
 *
 * @typedef {import("./main.js").Wall} Wall
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 *
 * @param {Wall} wall
 */
export function wallView({ live, size, own, language }) {
  const state = live.state.value;
  if (live.status.value === "refused") {
    return html`<main id="main" class="wall-centre">
      <h1>${t("The board is closed on phones")}</h1>
      <p role="status">${live.refusal.value?.message} ${t("Your own screen comes back by itself.")}</p>
      <a class="button button-primary button-large" href=${own}>${t("Back to my own screen")}</a>
    </main>`;
  }
  if (!state) return html`<main id="main" class="wall-centre"><p role="status">${fetchingWords(live.status.value, t("The board is being fetched …"))}</p></main>`;
  return html`
    ${head(state, size)}
    ${live.status.value === "offline" ? html`<p class="wall-notice" role="status">${t("No connection. Trying again …")}</p>` : nothing}
    <main id="main" class="wall-main">${screen(state, language)}</main>
    ${foot(state, own)}
  `;
}

/**
 * @param {State} state
 * @param {Wall["size"]} size
 */
function head(state, size) {
  const round = currentRound(state);
  const timer = round?.state === "open" && round.timer;
  return html`
    <header class="wall-head">
      <span class="wall-sizes" role="group" aria-label=${t("Size of the letters")}>
        <button class="button button-quiet button-icon" type="button" ?disabled=${size.step.value === 0} @click=${size.smaller}>
          <span class="wall-small-a" translate="no">A</span> <span class="visually-hidden">${t("Smaller letters")}</span></button>
        <button class="button button-quiet button-icon" type="button" ?disabled=${size.step.value === SIZES - 1} @click=${size.larger}>
          <span class="wall-large-a" translate="no">A</span> <span class="visually-hidden">${t("Larger letters")}</span></button>
      </span>
      ${timer ? html`<p>${clockView(timer)}</p>` : nothing}
    </header>
  `;
}

/**
 * @param {State} state
 * @param {string} language of the workshop
 */
function screen(state, language) {
  const round = currentRound(state);
  if (state.workshop.status === "closed") return html`<h1 class="wall-prompt">${t("Thank you!")}</h1>${cards(state, language)}`;
  if (!round) {
    return html`<h1 class="wall-prompt" lang=${language}>${state.workshop.title}</h1><p class="wall-hint">${t("We start soon. The board appears here by itself.")}</p>`;
  }
  return html`
    <h1 class="wall-prompt" lang=${language}>${round.prompt || round.title}</h1>
    ${round.state === "closed" ? html`<p class="wall-hint">${t("This round is closed")}</p>` : nothing}
    ${wallSpotlight(state, language)} ${wallVote(state) ?? cards(state, language)}
  `;
}

/**
 * @param {State} state
 * @param {string} language of the workshop
 */
function cards(state, language) {
  const round = shownRound(state);
  const lens = round && lensOnStage(state, round.id);
  if (!round || !lens) return nothing;
  const arrangement = arrange(state, lens);
  const { inbox, clusters } = arrangement;
  const filled = clusters.filter((column) => column.cards.length);
  if (!inbox.length && !filled.length) return coveredPart(state, round) ?? pairsPart(state, round);
  const lensSaid = lensWords(state, round.id);
  return html`${lensSaid ? html`<p class="wall-hint">${lensSaid}</p>` : nothing} ${filled.map((column) => clusterPart(language, column, arrangement.below))} ${newCards(language, arrangement, filled.length > 0)}`;
}

/**
 * @param {State} state
 * @param {string} own
 */
function foot(state, own) {
  const round = currentRound(state);
  const asked = state.workshop.status === "running" && round?.state === "open" && (takesCards(round) || round.kind === "vote");
  return html`<footer class="wall-foot">
    <a class="button button-wide button-large ${asked ? "button-primary" : ""}" href=${own}>
      ${asked ? t("Give my own answer") : t("Back to my own screen")}
    </a>
  </footer>`;
}
