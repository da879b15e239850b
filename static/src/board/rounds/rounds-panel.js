import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t, tn } from "../../core/words/i18n.js";
import { icon } from "../../parts/icon.js";
import { panel } from "../../parts/panels.js";
import { shownVote } from "../../workshop/vote-selectors.js";
import { cardsOf, currentRound, roundsInOrder, shownRound, takesCards } from "../../workshop/selectors.js";
import { speak } from "../../parts/messages.js";
import { waitingAnywhere, waitingIn } from "../../workshop/waiting-cards.js";
import { orderNow } from "../../leading/running-order/pace.js";
import { privateNotesBelow, privateNotesButton } from "./private-notes-panel.js";
import { paceLine, roundFacts } from "./round-times.js";

/**
 * The round that runs, and under it all rounds: open any, or only look at its cards.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {import("../../core/stream/shapes.js").Round} Round
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function roundsPanel(desk, state) {
  const rounds = roundsInOrder(state);
  const current = currentRound(state);
  const label = current
    ? html`<span class="round-number">${current.position + 1}/${rounds.length}</span> <strong>${current.title}</strong>`
    : html`<strong>${t("Before the start")}</strong>`;
  const waiting = waitingAnywhere(state).length;
  const waits = tn("%(num)s card waits for a yes", "%(num)s cards wait for a yes", waiting);
  return panel(desk, {
    name: "rounds",
    label: html`${label} ${waiting
      ? html`<span class="inbox-count" data-waiting-count><span aria-hidden="true">${waiting}</span><span class="visually-hidden">${waits}</span></span>`
      : nothing} ${icon("chevron-down")}`,
    title: waiting ? `${t("All rounds")} · ${waits}` : t("All rounds"),
    wide: true,
    content: () => {
      const order = orderNow(desk.pace, state);
      return html`${paceLine(desk, state)}
        <ol class="rounds" data-steady>${repeat(rounds, (round) => round.id, (round) => roundLine(desk, state, round, order))}</ol>
        ${desk.leads ? html`<a class="button button-quiet rounds-plan" href=${`/b/${desk.page.workshop}/agenda`}>${icon("pencil")}${t("Change the agenda")}</a>` : ""}`;
    },
  });
}

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {Round} round
 * @param {import("../../workshop/running-order.js").RunningOrder} order
 */
function roundLine(desk, state, round, order) {
  const current = round.id === state.workshop.round;
  const shown = (shownVote(state, desk.round.value) ?? shownRound(state, desk.round.value))?.id === round.id;
  const cards = cardsOf(state, round.id).length;
  const waiting = waitingIn(state, round.id).length;
  return html`
    <li class="round-line" ?data-current=${current}>
      <span class="round-number">${round.position + 1}</span>
      <div>
        <p class="round-title">${round.title}</p>
        <p class="round-state" data-state=${round.state}>${roundFacts(round, order)}</p>
      </div>
      <span class="round-actions">
        ${privateNotesButton(desk, round)}
        ${takesCards(round) && (cards || waiting) && !shown
          ? html`<button class="button button-small button-quiet" type="button" @click=${() => look(desk, round)}>
              ${waiting ? tn("See the cards (%(num)s waits)", "See the cards (%(num)s wait)", waiting) : t("See the cards")}</button>`
          : nothing}
        ${round.kind === "vote" && round.state === "closed" && !shown
          ? html`<button class="button button-small button-quiet" type="button" @click=${() => look(desk, round)}>${t("See the result")}</button>`
          : nothing}
        ${desk.leads && round.state !== "open" && state.workshop.status !== "closed"
          ? html`<button class="button button-small" type="button" @click=${() => openRound(desk, round)}>
              ${round.state === "closed" ? t("Open again") : t("Open")}
            </button>`
          : nothing}
      </span>
      ${privateNotesBelow(desk, round)}
    </li>
  `;
}

/**
 * @param {Desk} desk
 * @param {Pick<Round, "id">} round
 */
export function look(desk, round) {
  desk.round.value = round.id;
  desk.panel.value = null;
}

/**
 * Cards that wait go out of sight with their round, so this asks first. `leavingView` in `leaving-view.js` shows it.
 *
 * @param {Desk} desk
 * @param {string} to the round to open; empty for the next one
 * @returns {boolean} whether it asks
 */
export function asksBeforeLeaving(desk, to) {
  const state = desk.live.state.value;
  const name = `leaving:${to}`;
  if (!state || desk.panel.value === name || to === state.workshop.round || !waitingIn(state, state.workshop.round ?? "").length) return false;
  desk.panel.value = name;
  return true;
}

/**
 * Open a round. When somebody else just changed where everybody is, it was meant for what stood there before.
 *
 * @param {Desk} desk
 * @param {Round} round
 */
export async function openRound(desk, round) {
  if (desk.rounds.justChanged() || asksBeforeLeaving(desk, round.id)) return;
  desk.panel.value = null;
  const current = desk.live.state.value?.workshop.round ?? null;
  const ack = await desk.rounds.own(speak(desk, "round.open", { round: round.id, current }, { quietly: ["conflict"] }));
  if (ack?.ok) desk.round.value = null;
}

/**
 * Close the open round, unless somebody else just opened it.
 *
 * @param {Desk} desk
 * @param {Round} round
 */
export function closeRound(desk, round) {
  if (desk.rounds.justChanged()) return;
  const { id, opened_at } = round;
  return desk.rounds.own(speak(desk, "round.close", { round: id, opened_at }, { quietly: ["conflict"] }));
}
