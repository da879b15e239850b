import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t, tn } from "../../core/words/i18n.js";
import { cardInWords } from "../../leading/covered-words.js";
import { putOnTop, takeApart, takeOut } from "../../leading/stacking.js";
import { cardsUnder } from "../../workshop/said-the-same.js";
import { icon } from "../../parts/icon.js";

/**
 * In the menu of a card: what says the same lies in one stack with it.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {import("../../core/stream/shapes.js").Card} Card
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {Card} card
 * @param {() => void} pick chooses a card that says the same
 */
export function sameEntries(desk, state, card, pick) {
  const times = cardsUnder(state, card).length + 1;
  return html`
    <button class="menu-entry" type="button" @click=${pick}>${icon("stack")}${t("Says the same as …")}</button>
    ${times > 1
      ? html`<button class="menu-entry" type="button" @click=${() => desk.menu.value && (desk.menu.value = { ...desk.menu.value, step: "same" })}>
          ${icon("expand")}${tn("Said %(num)s time …", "Said %(num)s times …", times)}</button>`
      : nothing}
  `;
}

/**
 * The cards of a stack: each can lie on top, or come out.
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {Card} card the one on top
 */
export function stackEntries(desk, state, card) {
  const others = cardsUnder(state, card);
  if (!others.length) return nothing;
  return html`
    <p class="menu-title">${t("On top: %(card)s", { card: cardInWords(desk, card) })}</p>
    ${repeat(
      others,
      (other) => other.id,
      (other) => html`<div class="menu-same">
        <p>${cardInWords(desk, other)}</p>
        ${entry(desk, "arrow-up", t("Put on top"), t("Put on top: %(card)s", { card: cardInWords(desk, other) }), () => putOnTop(desk, other))}
        ${entry(desk, "undo", t("Take out"), t("Take out: %(card)s", { card: cardInWords(desk, other) }), () => takeOut(desk, other))}
      </div>`,
    )}
    <button class="menu-entry" type="button" @click=${() => takeApart(desk, card)}>${icon("order")}${t("Take all apart")}</button>
  `;
}

/**
 * @param {Desk} desk
 * @param {string} picture
 * @param {string} words
 * @param {string} whole the same, with the card that it is about
 * @param {() => unknown} act
 */
const entry = (desk, picture, words, whole, act) =>
  html`<button class="button button-small button-quiet" type="button" ?disabled=${!desk.leads} aria-label=${whole} @click=${act}>${icon(picture)}${words}</button>`;
