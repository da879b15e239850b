import { html, nothing } from "lit-html";
import { t } from "../core/words/i18n.js";
import { calledBy, cardsOfSpeaker, speaker, waitingSpeakers } from "../core/words/speakers.js";

/**
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Round} Round
 */

/**
 * Under what the room looks at: who is next, and who speaks where that does not stand there already.
 *
 * @param {State} state
 * @param {Round} round
 */
export function speakingLine(state, round) {
  const now = speaker(round);
  if (!now) return nothing;
  const [next] = waitingSpeakers(state, round);
  return html`<p class="stage-speaking">
    ${isShown(state, round, now) ? nothing : html`<strong>${t("Speaking: %(name)s", { name: calledBy(state, round, now) })}</strong>`}
    ${next ? html`<span>${t("Next: %(name)s", { name: calledBy(state, round, next) })}</span>` : nothing}
  </p>`;
}

/**
 * A speaker who sent no card, large.
 *
 * @param {State} state
 * @param {Round | undefined} round
 * @param {string} id
 */
export function largeSpeaker(state, round, id) {
  return html`<article class="spot-card">
    <p class="spot-count">${t("Speaking now")}</p>
    <h2 class="spot-text" translate="no">${round ? calledBy(state, round, id) : nothing}</h2>
  </article>`;
}

/**
 * Which of the speaker's cards this is, if they sent several.
 *
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Card} card
 */
export function cardCount(state, card) {
  const round = state.rounds[card.round];
  const now = speaker(round);
  const cards = now ? cardsOfSpeaker(state, round, now) : [];
  const at = cards.findIndex((one) => one.id === card.id);
  return at >= 0 && cards.length > 1 ? html`<p class="spot-count">${at + 1}/${cards.length}</p>` : nothing;
}

/**
 * @param {State} state
 * @param {Round} round
 * @param {string} now
 */
function isShown(state, round, now) {
  const { card, speaker: name } = state.workshop.spotlight ?? {};
  return name === now || cardsOfSpeaker(state, round, now).some((one) => one.id === card && one.authors.some((id) => state.participants[id]?.name));
}
