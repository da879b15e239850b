import { html, nothing } from "lit-html";
import { t } from "../core/i18n.js";
import { icon } from "./icon.js";
import { showCards } from "./moderating.js";

/**
 * Cards that the room does not see yet. The board is often what the room looks at, so they lie face down here too,
 * until who leads looks.
 *
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("../core/shapes.js").Card} Card
 * @typedef {import("../core/shapes.js").Round} Round
 */

/**
 * What stands on a card that lies face down.
 *
 * @param {boolean} never whether its round never shows it
 */
export const coveredWords = (never) =>
  html`<p class="idea-covered">${icon("hidden")}${never ? t("for you alone") : t("hidden for now")}</p>`;

/**
 * The eye on a card that the room does not see yet.
 *
 * @param {Desk} desk
 * @param {Card} card
 */
export const showButton = (desk, card) =>
  html`<button class="button button-quiet button-icon button-small idea-show" type="button" title=${t("Show this card to everybody")}
    aria-label=${t("Show this card to everybody")} @click=${() => showCards(desk, card.round, [card.id], true)}>${icon("seen")}</button>`;

/**
 * In the round's head: what the room sees of its cards, and the way to show them.
 *
 * @param {Desk} desk
 * @param {Round} round
 */
export function coverView(desk, round) {
  if (round.showing === "at_once" || !round.takes.length) return nothing;
  const later = round.showing === "later";
  const shown = later && round.revealed;
  return html`
    <div class="cover" role="group" aria-label=${t("What the room sees")}>
      <span class="cover-word">${icon(shown ? "seen" : "hidden")}${coverWord(later, shown)}</span>
      ${shown ? nothing : lookButton(desk)}
      ${desk.leads && later ? showAll(desk, round) : nothing}
    </div>
  `;
}

/**
 * @param {boolean} later
 * @param {boolean} shown
 */
function coverWord(later, shown) {
  if (!later) return t("The cards are for you alone");
  return shown ? t("Everybody sees the cards") : t("Hidden until you show them");
}

/**
 * @param {Desk} desk
 * @param {Round} round
 */
function showAll(desk, round) {
  return round.revealed
    ? html`<button class="button button-small button-quiet" type="button" @click=${() => showCards(desk, round.id, null, false)}>${t("Cover again")}</button>`
    : html`<button class="button button-small button-strong" type="button" @click=${() => showCards(desk, round.id, null, true)}>${t("Show all")}</button>`;
}

/** Read what the room may not see, on this screen alone. @param {Desk} desk */
export function lookButton(desk) {
  const looking = desk.looking.value;
  return html`<button class="button button-small button-quiet" type="button" aria-pressed=${looking}
    title=${t("Shows the words on this screen. Mind the projector.")} @click=${() => (desk.looking.value = !looking)}>
    ${looking ? t("Do not show here") : t("Look")}
  </button>`;
}
