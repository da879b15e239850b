import { html, nothing } from "lit-html";
import { t, tn } from "../../core/words/i18n.js";
import { cardsInWords, placeInWords } from "./carry-words.js";
import { icon } from "../../parts/icon.js";
import { openPicker, stackChosen } from "./picking.js";
import { chosenCards, putIntoNew } from "./chosen-places.js";
import { clearTicks } from "./ticking.js";

/**
 * What is ticked or carried, and what one can do with it: with the keys that stand on it, with a mouse or with a finger.
 *
 * @typedef {import("../desk.js").Desk} Desk
 *
 * @param {Desk} desk
 */
export function handBar(desk) {
  const holding = desk.holding.value;
  if (holding?.place) return carried(desk, holding.cards, holding.place);
  if (holding || !desk.ticks.value.size) return nothing;
  return html`
    <section class="hand-bar" aria-label=${t("Ticked cards")}>
      <p class="hand-what">${tn("%(num)s card ticked", "%(num)s cards ticked", desk.ticks.value.size)}</p>
      ${button(t("New cluster"), "k", "plus", () => putIntoNew(desk, chosenCards(desk)))}
      ${button(t("Move to …"), "g", "arrow-right", () => openPicker(desk, chosenCards(desk)))}
      ${desk.ticks.value.size > 1 ? button(t("They say the same"), "m", "stack", () => stackChosen(desk)) : nothing}
      ${button(t("None"), "Esc", "close", () => clearTicks(desk))}
    </section>
  `;
}

/**
 * @param {Desk} desk
 * @param {string[]} cards
 * @param {import("./carry-places.js").Place} place
 */
function carried(desk, cards, place) {
  return html`
    <section class="hand-bar" data-carrying aria-label=${t("In your hand")}>
      <p class="hand-what"><span>${cardsInWords(desk, cards)}</span> ${icon("arrow-right")} <strong>${placeInWords(desk, place)}</strong></p>
      <p class="hand-keys"><kbd>←</kbd><kbd>↑</kbd><kbd>↓</kbd><kbd>→</kbd> <kbd>${t("Space")}</kbd> ${t("drops")} <kbd translate="no">Esc</kbd> ${t("puts back")}</p>
    </section>
  `;
}

/**
 * @param {string} text
 * @param {string} key
 * @param {string} picture
 * @param {() => unknown} act
 */
function button(text, key, picture, act) {
  return html`<button class="button button-quiet button-small" type="button" @click=${act}>
    ${icon(picture)}${text}<kbd aria-hidden="true" translate="no">${key}</kbd></button>`;
}
