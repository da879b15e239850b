import { html, nothing } from "lit-html";
import { t, tn } from "../core/i18n.js";
import { ownCardView } from "./card-view.js";
import { focusSoon } from "./focus.js";
import { icon } from "./icon.js";
import { leftoversView } from "./leftovers-view.js";
import { hasCardsLeft } from "./own-cards.js";

/** The cards of this round, each with its state, and the way to another one. @param {import("./phone.js").Phone} phone */
export function cardsView(phone) {
  const cards = phone.here.value;
  const again = () => {
    phone.composer.begin();
    focusSoon("#field-text");
  };
  return html`
    <section class="phone-cards">
      <h1 id="cards-title" tabindex="-1">${tn("Your card", "Your %(num)s cards", cards.length)}</h1>
      <ul class="own-cards">${cards.map((card) => html`<li>${ownCardView(phone, card)}</li>`)}</ul>
    </section>
    ${leftoversView(phone)}
    <div class="composer-send">
      ${hasCardsLeft(phone.round.value, cards)
        ? html`<button class="button button-wide button-large" type="button" @click=${again}>${icon("plus")}${t("Write another card")}</button>`
        : html`<p class="phone-help">${t("You have given all your cards for this round. You can still change them.")}</p>`}
    </div>
  `;
}

/**
 * Cards that can only be read.
 *
 * @param {import("./phone.js").Phone} phone
 * @param {import("./own-cards.js").OwnCard[]} cards
 */
export function readCardsView(phone, cards) {
  if (!cards.length) return nothing;
  return html`<section class="phone-cards">
    <h2>${tn("Your card", "Your %(num)s cards", cards.length)}</h2>
    <ul class="own-cards">${cards.map((card) => html`<li>${ownCardView(phone, card)}</li>`)}</ul>
  </section>`;
}
