import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { region, t } from "../../core/words/i18n.js";
import { isCovered } from "../../leading/covered-words.js";
import { fetchHistory } from "./history.js";
import { icon } from "../../parts/icon.js";
import { togglePanel } from "../../parts/panels.js";
import { stepWords } from "../../leading/step-words.js";
import { turnStep } from "../../leading/next-step.js";

/**
 * Who did what when, the newest first, each with its way back.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {import("../../core/stream/shapes.js").Step} Step
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function historyPanel(desk, state) {
  const open = desk.panel.value === "history";
  return html`
    <div class="panel-holder" data-panel-holder="history">
      <button class="button button-quiet button-icon" type="button" aria-expanded=${open} aria-keyshortcuts="Shift+H" title=${t("What was done (Shift+H)")}
        aria-label=${t("What was done")} data-panel-button @click=${() => togglePanel(desk, "history")}>${icon("clock")}</button>
      ${open ? html`<section class="panel panel-up history" aria-labelledby="history-title" tabindex="0">${list(desk, state)}</section>` : nothing}
    </div>
  `;
}

/**
 * @param {Desk} desk
 * @param {State} state
 */
function list(desk, state) {
  const found = desk.history.value;
  return html`
    <h2 class="history-title" id="history-title">${t("What was done")}</h2>
    ${!found
      ? html`<p class="panel-hint" role="status">${t("The list is being fetched …")}</p>`
      : found.steps.length
        ? html`<ol class="history-steps">${repeat(found.steps, (step) => step.id, (step) => line(desk, state, step))}</ol>`
        : html`<p class="panel-hint">${t("Nothing was done on the board yet. Whatever is moved, named or removed stands here, to be undone at any time.")}</p>`}
    ${found?.more
      ? html`<button class="button button-small" type="button" @click=${() => fetchHistory(desk, found.pages + 1)}>${t("Earlier")}</button>`
      : nothing}
  `;
}

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {Step} step
 */
function line(desk, state, step) {
  const cards = cardsIn(desk, state, step);
  return html`
    <li class="history-step" data-state=${step.state}>
      <div>
        <p class="history-who"><strong>${whoDid(step)}</strong> <time datetime=${new Date(step.at).toISOString()}>${clockTime(step.at)}</time></p>
        <p class="history-what">${stepWords(desk, step)}</p>
        ${cards ? html`<p class="history-cards">${cards}</p>` : nothing}
        ${step.state === "undone" ? html`<p class="history-note">${t("undone")}</p>` : nothing}
        ${step.state === "overtaken" ? html`<p class="history-note">${t("stays: somebody changed the same since")}</p>` : nothing}
      </div>
      ${step.state !== "overtaken" && (desk.leads || step.own)
        ? html`<button class="button button-small" type="button" aria-label=${`${turnWord(step)}: ${stepWords(desk, step)}`} @click=${() => turnStep(desk, step)}>
            ${turnWord(step)}</button>`
        : nothing}
    </li>
  `;
}

/** @param {Pick<Step, "own" | "label" | "role">} step */
export function whoDid({ own, label, role }) {
  if (own) return t("You");
  return label || (role === "scribe" ? t("A scribe") : t("A facilitator"));
}

/** @param {Pick<Step, "state" | "command">} step */
export function turnWord({ state, command }) {
  if (state === "undone") return t("Do again");
  return ["card.hide", "cluster.remove", "lens.remove", "note.remove"].includes(command) ? t("Bring back") : t("Undo this");
}

/**
 * The cards that a step was about, in their own words where this screen shows them.
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {Step} step
 */
function cardsIn(desk, state, { about }) {
  const cards = (about.cards ?? []).map((id) => state.cards[id]).filter((card) => card && !isCovered(desk, card));
  return cards.map((card) => card.text).join(" · ");
}

/** @param {number} at */
const clockTime = (at) => new Intl.DateTimeFormat(region(), { hour: "2-digit", minute: "2-digit" }).format(at);
