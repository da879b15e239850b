import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../core/words/i18n.js";
import { labelOf, restOf, textOf } from "../../workshop/card-words.js";
import { lookButton } from "../../leading/cover-view.js";
import { namesOf } from "../../workshop/draw-facts.js";
import { icon } from "../../parts/icon.js";
import { openMenu } from "../../parts/menu.js";
import { approveCard, approveCards, takeOff } from "../../leading/moderating.js";
import { once } from "../../parts/single-click.js";
import { waitingIn } from "../../workshop/waiting-cards.js";

/**
 * Above the new cards: those that wait for a yes, and those that went back to their author with a question.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {import("../../core/stream/shapes.js").Card} Card
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {import("../../core/stream/shapes.js").Round} round
 */
export function waitingStrip(desk, state, round) {
  const cards = waitingIn(state, round.id);
  const toJudge = cards.filter((card) => card.state === "waiting");
  if (!cards.length) return nothing;
  return html`
    <section class="waiting" aria-label=${t("Cards that wait")}>
      <h2 class="waiting-head">${desk.leads ? t("For you to read") : t("Cards that wait")} <span class="inbox-count">${cards.length}</span>${offersLook(desk, round) ? lookButton(desk) : nothing}</h2>
      ${desk.leads && desk.looking.value && toJudge.length > 1 ? allButton(desk, toJudge) : nothing}
      <ul class="ideas" data-steady>${repeat(cards, (card) => card.id, (card) => waitingCard(desk, state, card))}</ul>
    </section>
  `;
}

/**
 * @param {Desk} desk
 * @param {Card[]} cards
 */
const allButton = (desk, cards) =>
  html`<button class="button button-small button-wide" type="button" @click=${once(() => approveCards(desk, cards))}>
    ${icon("check")}${t("All %(num)s onto the board", { num: cards.length })}</button>`;

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {Card} card
 */
function waitingCard(desk, state, card) {
  return html`
    <li class="idea waiting-card" data-kind=${card.kind} data-state=${card.state} data-waiting=${card.id}>
      <div class="idea-body">
        ${desk.looking.value ? words(card) : html`<p class="idea-covered">${icon("hidden")}${t("covered on this screen")}</p>`}
        ${card.state === "asked" ? html`<p class="waiting-asked">${t("You asked: %(question)s", { question: desk.looking.value ? (card.asked ?? "") : "…" })}</p>` : nothing}
        <p class="idea-foot">${namesOf({ participants: state.participants, looking: desk.looking.value }, card)}</p>
        ${desk.leads ? (desk.looking.value ? actions(desk, card) : lookFirst(desk)) : nothing}
      </div>
    </li>
  `;
}

/** @param {Card} card */
function words(card) {
  const label = labelOf(card);
  return html`
    ${label ? html`<p class="idea-kind">${label}</p>` : nothing}
    <p class="idea-text">${card.emoji} ${textOf(card)}</p>
    ${restOf(card).map(({ word, text }) => html`<p class="idea-rest">${word ? html`<span class="idea-word">${word}</span> ` : nothing}${text}</p>`)}
  `;
}

/**
 * Whether the way to see and to cover stands here: not where the round's head has it, nor where each card has.
 *
 * @param {Desk} desk
 * @param {import("../../core/stream/shapes.js").Round} round
 */
function offersLook(desk, round) {
  const above = !round.names || round.showing === "never" || (round.showing === "later" && !round.revealed);
  return !above && (desk.looking.value || !desk.leads);
}

/** Nobody judges what they have not read. @param {Desk} desk */
function lookFirst(desk) {
  return html`<p class="waiting-actions">
    <button class="button button-small" type="button" title=${t("Shows the words on this screen. Mind the projector.")}
      @click=${() => (desk.looking.value = true)}>${icon("seen")}${t("Look")}</button>
  </p>`;
}

/**
 * @param {Desk} desk
 * @param {Card} card
 */
function actions(desk, card) {
  const ask = (/** @type {MouseEvent} */ event) => {
    openMenu(desk, { card: card.id }, event);
    if (desk.menu.value) desk.menu.value = { ...desk.menu.value, step: "ask" };
  };
  return html`
    <p class="waiting-actions">
      <button class="button button-small button-strong" type="button" @click=${() => approveCard(desk, card)}>${icon("check")}${t("On the board")}</button>
      <button class="button button-small" type="button" data-menu-button @click=${ask}>${t("Ask …")}</button>
      <button class="button button-small button-quiet" type="button" @click=${() => takeOff(desk, card)}>${t("Not this one")}</button>
    </p>
  `;
}
