import { html, nothing } from "lit-html";
import { t } from "../core/words/i18n.js";
import { short } from "../core/words/short.js";
import { icon } from "../parts/icon.js";
import { showCards } from "./moderating.js";

/**
 * What the room does not see: cards, what was said about them, names. The board is often what the room looks at, so it
 * is covered here too, until who leads looks.
 *
 * @typedef {import("../board/desk.js").Desk} Desk
 * @typedef {import("../core/stream/shapes.js").Card} Card
 * @typedef {import("../core/stream/shapes.js").Round} Round
 */

/**
 * @param {Desk} desk
 * @param {{public: boolean}} thing a card, a cluster or a note about one
 */
export const isCovered = (desk, thing) => !thing.public && !desk.looking.value;

/**
 * Whether who made a card stands on this screen.
 *
 * @param {Desk} desk
 * @param {Card} card
 */
export const isNamed = (desk, card) => card.named || desk.looking.value;

/**
 * What a cluster is called on this screen.
 *
 * @param {Desk} desk
 * @param {import("../core/stream/shapes.js").Cluster} cluster
 * @param {string} [unnamed] what to say of one without a name
 */
export const clusterName = (desk, cluster, unnamed = t("No name yet")) =>
  isCovered(desk, cluster) ? t("hidden for now") : cluster.title || unnamed;

/**
 * What a cluster is called in a sentence.
 *
 * @param {Desk} desk
 * @param {import("../core/stream/shapes.js").Cluster | undefined} cluster
 */
export const clusterInWords = (desk, cluster) =>
  (cluster && !isCovered(desk, cluster) && cluster.title) || t("a cluster without a name");

/**
 * What a card is called in a sentence: by the beginning of its words, while it is covered by its number.
 *
 * @param {Desk} desk
 * @param {Card | undefined} card
 */
export const cardInWords = (desk, card) =>
  card && isCovered(desk, card) ? t("Card %(number)s", { number: card.number }) : short(card?.text);

/**
 * The picture on its cover, in front of its name.
 *
 * @param {Desk} desk
 * @param {import("../core/stream/shapes.js").Cluster} cluster
 */
export const clusterCover = (desk, cluster) => (cluster.emoji && !isCovered(desk, cluster) ? `${cluster.emoji} ` : "");

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
