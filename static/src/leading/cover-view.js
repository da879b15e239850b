import { html, nothing } from "lit-html";
import { t } from "../core/words/i18n.js";
import { icon } from "../parts/icon.js";
import { showCards } from "./moderating.js";

/**
 * What stands where something is covered, and the ways to look and to show it.
 *
 * @typedef {import("../board/desk.js").Desk} Desk
 * @typedef {import("../core/stream/shapes.js").Card} Card
 * @typedef {import("../core/stream/shapes.js").Round} Round
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
  if ((round.showing === "at_once" && round.names) || !round.takes.length) return nothing;
  const later = round.showing === "later";
  const shown = round.showing === "at_once" || (later && round.revealed);
  return html`
    <div class="cover" role="group" aria-label=${t("What the room sees")}>
      <span class="cover-word">${icon(shown && round.names ? "seen" : "hidden")}${coverWord(round, shown)}</span>
      ${shown && round.names ? nothing : lookButton(desk)}
      ${desk.leads && later ? showAll(desk, round) : nothing}
    </div>
  `;
}

/**
 * @param {Round} round
 * @param {boolean} shown
 */
function coverWord(round, shown) {
  if (shown) return round.names ? t("Everybody sees the cards") : t("Everybody sees the cards, without names");
  return round.showing === "later" ? t("Hidden until you show them") : t("The cards are for you alone");
}

/**
 * @param {Desk} desk
 * @param {Round} round
 */
function showAll(desk, round) {
  return round.revealed
    ? html`<button class="button button-small button-quiet" type="button" @click=${() => showCards(desk, round.id, null, false)}>${t("Cover again")}</button>`
    : html`<button class="button button-small button-strong" type="button" aria-keyshortcuts="v" @click=${() => showCards(desk, round.id, null, true)}>${t("Show all")}</button>`;
}

/** Read what the room may not see, on this screen alone. @param {Desk} desk */
export function lookButton(desk) {
  const looking = desk.looking.value;
  return html`<button class="button button-small button-quiet" type="button" aria-pressed=${looking}
    title=${t("Shows the words on this screen. Mind the projector.")} @click=${() => (desk.looking.value = !looking)}>
    ${looking ? t("Cover here again") : t("Look")}
  </button>`;
}
