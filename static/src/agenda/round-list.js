import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { icon } from "../parts/icon.js";
import { roundsInOrder } from "../workshop/selectors.js";
import { timeOfDay } from "../core/time/time-of-day.js";
import { inWords } from "../core/time/timer.js";
import { orderNow } from "../leading/running-order/pace.js";
import { paceView } from "../leading/running-order/pace-view.js";
import { t } from "../core/words/i18n.js";
import { addView } from "./add-view.js";
import { choose } from "./chosen.js";
import { dragging } from "./drag-rounds.js";
import { moveRound } from "./move-round.js";
import { ABOUT, order as command } from "./plan.js";
import { roundKind, roundState } from "./words.js";

/**
 * The agenda in order, to choose from and to reorder.
 *
 * @typedef {import("./plan.js").Plan} Plan
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Round} Round
 *
 * @param {Plan} plan
 * @param {State} state
 */
export function roundList(plan, state) {
  const rounds = roundsInOrder(state);
  const order = orderNow(plan.pace, state);
  const planned = rounds.filter((round) => round.state !== "skipped").reduce((sum, round) => sum + (round.seconds ?? 0), 0);
  return html`<nav class="plan-list" aria-label=${t("Rounds")}>
    <button class="plan-about" type="button" aria-current=${plan.chosen.value === ABOUT ? "true" : "false"} @click=${() => choose(plan, ABOUT)}>
      ${t("About this workshop")}
    </button>
    <ol class="plan-rounds" data-steady=".plan-steps">
      ${repeat(rounds, (round) => round.id, (round, place) => roundLine(plan, rounds, round, place, order.begins[round.id]))}
    </ol>
    <p class="plan-total">${t("Together: %(time)s", { time: inWords(planned) })}${spanWords(order)}</p>
    <div class="plan-pace">${paceView(plan.pace, state, (name, payload) => command(plan, name, payload, { quietly: ["conflict"] }))}</div>
    ${addView(plan, rounds)}
  </nav>`;
}

/** From when until when, where that is known. @param {import("../workshop/running-order.js").RunningOrder} order */
function spanWords({ begins, ends }) {
  const times = Object.values(begins);
  return ends && times.length ? ` · ${timeOfDay(Math.min(...times))} – ${timeOfDay(ends)}` : "";
}

/**
 * @param {Plan} plan
 * @param {Round[]} rounds
 * @param {Round} round
 * @param {number} place
 * @param {number | undefined} begins
 */
function roundLine(plan, rounds, round, place, begins) {
  const chosen = plan.chosen.value === round.id;
  const length = round.seconds ? html` · <span class="plan-length">${inWords(round.seconds)}</span>` : nothing;
  const state = roundState(round);
  const step = (/** @type {number} */ by) => moveRound(plan, rounds, round, place + by, by);
  const keys = (/** @type {KeyboardEvent} */ event) => {
    const by = event.altKey && { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    step(by);
  };
  return html`<li class="plan-round" data-round=${round.id} data-chosen=${chosen} data-state=${round.state}
    draggable="true" @dragstart=${dragging.start} @dragend=${dragging.end} @dragover=${dragging.over} @dragleave=${dragging.leave}
    @drop=${(/** @type {DragEvent} */ event) => dragging.drop(event, plan, rounds)}>
    <button class="plan-choose" type="button" aria-current=${chosen ? "true" : "false"} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      @click=${() => choose(plan, round.id)} @keydown=${keys}>
      <span class="plan-number">${place + 1}</span>
      <span class="plan-words">
        <span class="plan-title">${round.title}</span>
        <span class="plan-facts">${begins ? html`<span class="plan-time">${timeOfDay(begins)}</span> · ` : nothing}${roundKind(round.kind)}${length}${state ? html` · <strong class="plan-length" data-state=${round.state}>${state}</strong>` : nothing}</span>
      </span>
    </button>
    <span class="plan-steps">
      <button class="button button-quiet button-small button-icon" type="button" data-step="-1" ?disabled=${place === 0}
        aria-label=${t("Earlier: %(title)s", { title: round.title })} title=${t("Earlier (Alt+↑)")} @click=${() => step(-1)}>${icon("arrow-up")}</button>
      <button class="button button-quiet button-small button-icon" type="button" data-step="1" ?disabled=${place === rounds.length - 1}
        aria-label=${t("Later: %(title)s", { title: round.title })} title=${t("Later (Alt+↓)")} @click=${() => step(1)}>${icon("arrow-down")}</button>
    </span>
  </li>`;
}
