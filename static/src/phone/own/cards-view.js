import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t, tn } from "../../core/words/i18n.js";
import { personName } from "../../core/words/labels.js";
import { ownCardView } from "./card-view.js";
import { doneView } from "./done-view.js";
import { focusSoon } from "../page/focus.js";
import { icon } from "../page/icon.js";
import { leftoversView } from "./leftovers-view.js";
import { hasCardsLeft } from "./own-cards.js";

/** The cards of this round, each with its state, and the way to another one. @param {import("../phone.js").Phone} phone */
export function cardsView(phone) {
  const cards = phone.here.value;
  const again = () => {
    phone.composer.begin();
    focusSoon("#field-text");
  };
  return html`
    <section class="phone-cards">
      <h1 id="cards-title" tabindex="-1">${titleOf(phone, cards.length)}</h1>
      <ul class="own-cards" data-steady>${repeat(cards, (card) => card.key, (card) => html`<li>${ownCardView(phone, card)}</li>`)}</ul>
    </section>
    ${leftoversView(phone)}
    <div class="composer-send">
      ${hasCardsLeft(phone.round.value, cards)
        ? html`<button class="button button-wide button-large" type="button" @click=${again}>${againText(phone)}</button>`
        : html`<p class="phone-help">${t("You have given all your cards for this round. You can still change them.")}</p>`}
      ${doneView(phone)}
    </div>
  `;
}

/**
 * @param {import("../phone.js").Phone} phone
 * @param {number} count
 */
function titleOf(phone, count) {
  const together = phone.round.value?.kind === "exchange" && (phone.pair.value?.members.length ?? 0) > 1;
  return together
    ? tn("Your card together", "Your %(num)s cards together", count)
    : tn("Your card", "Your %(num)s cards", count);
}

/** @param {import("../phone.js").Phone} phone */
function againText({ shared }) {
  const holder = shared.active.value && shared.pen.others.value ? shared.pen.holder.value : null;
  return holder
    ? html`${icon("people")}${t("Look along: %(name)s is writing", { name: personName(holder) })}`
    : html`${icon("plus")}${t("Write another card")}`;
}

/**
 * Cards that can only be read.
 *
 * @param {import("../phone.js").Phone} phone
 * @param {import("./own-cards.js").OwnCard[]} cards
 */
export function readCardsView(phone, cards) {
  if (!cards.length) return nothing;
  return html`<section class="phone-cards">
    <h2>${tn("Your card", "Your %(num)s cards", cards.length)}</h2>
    <ul class="own-cards" data-steady>${repeat(cards, (card) => card.key, (card) => html`<li>${ownCardView(phone, card)}</li>`)}</ul>
  </section>`;
}
