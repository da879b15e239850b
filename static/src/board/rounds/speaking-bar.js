import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../core/words/i18n.js";
import { speaker, waitingSpeakers } from "../../core/words/speakers.js";
import { icon } from "../../parts/icon.js";
import { once } from "../../parts/single-click.js";
import { panel } from "../../parts/panels.js";
import { takesCards } from "../../workshop/selectors.js";
import { callSpeaker, speakerName, speakingRound, spokenCards, startSpeaking, stepSpeaking, stopSpeaking } from "../../leading/speaking-queue.js";

/**
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {import("../../core/stream/shapes.js").Round} Round
 */

/**
 * Who speaks and who is next, while everybody speaks in turn; for who leads, the steps.
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function speakingBar(desk, state) {
  const round = speakingRound(state);
  const now = speaker(round);
  if (!round || !now) return nothing;
  const waiting = waitingSpeakers(state, round);
  return html`
    <section class="speaking" aria-label=${t("Speaking in turn")}>
      <p class="speaking-who" role="status">
        <span class="speaking-now"><span class="speaking-word">${t("Speaking:")}</span> <strong translate="no">${speakerName(state, now)}</strong>${count(state)}</span>
        <span class="speaking-next">${waiting.length ? t("Next: %(name)s", { name: speakerName(state, waiting[0]) }) : t("Nobody waits")}</span>
      </p>
      ${desk.leads ? steps(desk, state, round, waiting) : nothing}
    </section>
  `;
}

/** Which of several cards is on the stage. @param {State} state */
function count(state) {
  const { cards, at } = spokenCards(state);
  return cards.length > 1 && at >= 0 ? html` <span class="speaking-count">${at + 1}/${cards.length}</span>` : nothing;
}

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {Round} round
 * @param {string[]} waiting
 */
function steps(desk, state, round, waiting) {
  return html`
    <div class="speaking-steps">
      <button class="button button-small" type="button" aria-keyshortcuts="Shift+Q" title=${t("Back to who spoke before (Shift+Q)")}
        ?disabled=${!round.queue?.at} @click=${once(() => stepSpeaking(desk, "back"))}>${t("Back")}</button>
      <button class="button button-small" type="button" aria-keyshortcuts="j" title=${t("Speaks later, at the end (j)")}
        ?disabled=${!waiting.length} @click=${once(() => stepSpeaking(desk, "skip"))}>${t("Skip")}</button>
      <button class="button button-small button-strong" type="button" aria-keyshortcuts="q" title=${t("Next speaker (q)")}
        @click=${once(() => stepSpeaking(desk, "next"))}>${waiting.length ? t("Next speaker") : t("Everybody has spoken")}</button>
      ${panel(desk, {
        name: "speakers",
        label: html`<span class="visually-hidden">${t("Who speaks when")}</span>`,
        picture: "dots",
        title: t("Who speaks when"),
        content: () => order(desk, state, waiting),
      })}
    </div>
  `;
}

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {string[]} waiting
 */
function order(desk, state, waiting) {
  return html`
    ${waiting.length
      ? html`<p class="panel-hint">${t("Press a name to let them speak now.")}</p>
          <ol class="speakers" data-steady>${repeat(
            waiting,
            (id) => id,
            (id) => html`<li><button class="menu-entry" type="button" translate="no" @click=${() => callSpeaker(desk, id)}>${speakerName(state, id)}</button></li>`,
          )}</ol>`
      : html`<p class="panel-hint">${t("Nobody waits for a turn.")}</p>`}
    <p class="panel-actions"><button class="button button-small" type="button" @click=${() => stopSpeaking(desk)}>${t("Stop speaking in turn")}</button></p>
  `;
}

/** @param {Round} round */
function whatTheStageShows(round) {
  if (!round.names) return t("This round does not show who wrote a card. So the stage shows who speaks, and no card.");
  return takesCards(round)
    ? t("The card of who speaks stands large on the stage.")
    : t("Who speaks stands on the stage beside the cards, with their card from a round before.");
}

/**
 * The start of it, beside what was asked.
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function speakingStart(desk, state) {
  const round = state.rounds[state.workshop.round ?? ""];
  if (!desk.leads || state.workshop.status === "closed" || !round || round.kind === "vote" || round.queue) return nothing;
  return panel(desk, {
    name: "speaking",
    label: t("Speaking in turn"),
    picture: "speak",
    title: t("Everybody gets a turn to speak"),
    content: () => html`
      <p><strong>${t("Everybody gets a turn to speak")}</strong></p>
      <p class="panel-hint">${whatTheStageShows(round)}</p>
      <p class="panel-actions">
        <button class="button" type="button" data-autofocus @click=${() => startSpeaking(desk, "seat")}>${t("By number")}</button>
        <button class="button" type="button" @click=${() => startSpeaking(desk, "random")}>${icon("shuffle")}${t("By chance")}</button>
      </p>
    `,
  });
}
