import { html, nothing } from "lit-html";
import { t } from "../core/words/i18n.js";
import { calledBy, cardsOfSpeaker, speaker, waitingSpeakers } from "../core/words/speakers.js";
import { currentRound, roundsInOrder } from "../workshop/selectors.js";
import { fittedView } from "./stage-wall.js";

/**
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Round} Round
 */

/**
 * Under what the room looks at: who is next, and who speaks where that does not stand there already. Nothing where both
 * stand beside it.
 *
 * @param {State} state
 * @param {Round} round
 */
export function speakingLine(state, round) {
  const now = speaker(round);
  if (!now || state.workshop.spotlight?.speaker) return nothing;
  return html`<p class="stage-speaking">
    ${isShown(state, round, now) ? nothing : html`<strong>${t("Speaking: %(name)s", { name: calledBy(state, round, now) })}</strong>`}
    ${nextSpeaker(state, round)}
  </p>`;
}

/**
 * @param {State} state
 * @param {Round} round
 */
function nextSpeaker(state, round) {
  const [next] = waitingSpeakers(state, round);
  return next ? html`<span>${t("Next: %(name)s", { name: calledBy(state, round, next) })}</span>` : nothing;
}

/**
 * Who speaks and has no card to show in this round: by name beside what everybody talks about, with a card of theirs from
 * a round before. Null when somebody else has the stage.
 *
 * @param {State} state
 * @param {unknown} wall what everybody talks about; nothing where there are no cards
 * @param {import("./fits.js").Fitted} aside
 */
export function speakingBeside(state, wall, { groups, look }) {
  const round = currentRound(state);
  const who = state.workshop.spotlight?.speaker;
  if (!round || !who) return null;
  const card = earlierCard(state);
  return html`
    <div class="stage-speaks" ?data-alone=${!wall}>
      <section class="speaks-who" ?data-card=${card} aria-label=${t("Speaking now")}>
        <p class="speaks-word">${t("Speaking now")}</p>
        <h2 class="speaks-name" translate="no">${calledBy(state, round, who)}</h2>
        ${card ? html`<p class="speaks-from">${state.rounds[card.round].title}</p> ${fittedView(groups, look)}` : nothing}
        <p class="speaks-next">${nextSpeaker(state, round)}</p>
      </section>
      ${wall ? html`<div class="speaks-wall">${wall}</div>` : nothing}
    </div>
  `;
}

/**
 * The last card that who speaks made in a round before, as far as the room may know whose it is.
 *
 * @param {State} state
 */
export function earlierCard(state) {
  const round = currentRound(state);
  const who = state.workshop.spotlight?.speaker;
  if (!who || !round?.names) return null;
  const before = roundsInOrder(state).filter((one) => one.position < round.position && one.names);
  return before.flatMap((one) => cardsOfSpeaker(state, one, who).slice(0, 1)).pop() ?? null;
}

/**
 * @param {State} state
 * @param {Round} round
 * @param {string} now
 */
function isShown(state, round, now) {
  const { card } = state.workshop.spotlight ?? {};
  return cardsOfSpeaker(state, round, now).some((one) => one.id === card && one.authors.some((id) => state.participants[id]?.name));
}
