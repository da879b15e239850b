import { html, nothing } from "lit-html";
import { t, tn } from "../../core/words/i18n.js";
import { sign } from "../../core/words/signs.js";
import { coveredWords, showButton } from "../../leading/cover-view.js";
import { labelOf, restOf, textOf } from "../../workshop/card-words.js";
import { toggleSpotlight } from "../../leading/cluster-acts.js";
import { marked } from "../finding/marked-words.js";
import { drawnFrom } from "../drawing/draw-when-changed.js";
import { icon } from "../../parts/icon.js";
import { openMenu } from "../../parts/menu.js";
import { timesInWords } from "../../parts/times-said.js";

/** What is longer, in characters, is folded: a text, and what is said beside it; both together on a dense board. */
const LONG = { text: 180, rest: 110, dense: 70 };

/**
 * One card on the board, drawn again when one of its facts differs.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../workshop/draw-facts.js").CardFacts} CardFacts
 *
 * @param {Desk} desk
 * @param {CardFacts} facts
 */
export const cardView = (desk, facts) => drawnFrom(facts, () => drawn(desk, facts));

/**
 * @param {Desk} desk
 * @param {CardFacts} facts
 */
function drawn(desk, facts) {
  const { card, covered } = facts;
  const picture = Boolean(card.emoji) && !covered;
  return html`
    <div class="idea" role="row" aria-selected="false" tabindex="-1" ?data-covered=${covered} ?data-unseen=${!card.public} data-card=${card.id}
      data-cluster=${facts.cluster ?? ""} data-kind=${card.kind} ?data-spotlit=${facts.spotlit} ?data-movable=${facts.leads} ?data-same=${facts.times > 1}>
      <div class="idea-cell" role="gridcell">
      ${facts.leads ? tickBox(card, covered) : nothing}
      ${picture ? html`<span class="idea-picture" aria-hidden="true">${card.emoji}</span>` : nothing}
      <div class="idea-body">${covered ? coveredWords(facts.never) : words(desk, facts)}${foot(facts)}</div>
      ${facts.mayShow ? showButton(desk, card) : nothing}
      ${facts.leads ? spotlightButton(desk, { card: card.id }, facts.spotlit, facts.mayShow ? t("Show this card to everybody, large on the stage") : undefined) : nothing}
      <button class="button button-quiet button-icon button-small idea-menu" type="button" tabindex="-1" data-menu-button
        aria-haspopup="true" aria-label=${t("What to do with this card: %(text)s", { text: covered ? card.number : card.text.slice(0, 60) })}
        @click=${(/** @type {MouseEvent} */ event) => openMenu(desk, { card: card.id }, event)}>${icon("dots")}</button>
      </div>
    </div>
  `;
}

/**
 * Whether it is ticked stands on the page only; `marks.js` sets it.
 *
 * @param {import("../../core/stream/shapes.js").Card} card
 * @param {boolean} covered
 */
const tickBox = (card, covered) => html`<button class="idea-tick" type="button" role="checkbox" aria-checked="false" tabindex="-1" data-tick
  aria-label=${t("Tick this card: %(text)s", { text: covered ? card.number : card.text.slice(0, 60) })}>${icon("check")}</button>`;

/**
 * What the card says; folded when it is long.
 *
 * @param {Desk} desk
 * @param {CardFacts} facts
 */
function words(desk, { card, whole, dense, unfolded, times, marks }) {
  const label = labelOf(card);
  const text = textOf(card);
  const parts = restOf(card);
  const rest = parts.reduce((length, part) => length + part.text.length, 0);
  const restIsLong = !whole && rest > LONG.rest;
  const textIsLong = !whole && (text.length > LONG.text || (dense && text.length + rest > LONG.dense));
  return html`
    <div class="idea-words" ?data-unfolded=${unfolded}><div>
    ${times > 1 ? timesButton(desk, card, times) : nothing}
    ${label ? html`<p class="idea-kind">${label}</p>` : nothing}
    <p class="idea-text" lang=${desk.page.language} ?data-folded=${textIsLong && !unfolded}>${marked(text, marks)}</p>
    ${parts.length
      ? html`<div class="idea-rest" lang=${desk.page.language} ?data-folded=${(restIsLong || textIsLong) && !unfolded}>
          ${parts.map(({ word, text }) => html`<p>${word ? html`<span class="idea-word">${word}</span> ` : nothing}${marked(text, marks)}</p>`)}
        </div>`
      : nothing}
    </div></div>
    ${restIsLong || textIsLong
      ? html`<button class="idea-more" type="button" tabindex="-1" aria-expanded=${unfolded} @click=${() => unfold(desk, card.id)}>
          ${unfolded ? t("less") : t("more")}
        </button>`
      : nothing}
  `;
}

/**
 * How often it was said: opens the cards that say it.
 *
 * @param {Desk} desk
 * @param {import("../../core/stream/shapes.js").Card} card
 * @param {number} times
 */
const timesButton = (desk, card, times) => html`<button class="times-said" type="button" tabindex="-1" data-menu-opens aria-haspopup="true"
  aria-label=${timesInWords(times)} title=${timesInWords(times)} @click=${(/** @type {MouseEvent} */ event) => openMenu(desk, { card: card.id }, event, "same")}>${times}×</button>`;

/** @param {CardFacts} facts */
function foot({ names, notes, colour, sign: shape, pairName, marks }) {
  if (!names && !notes) return nothing;
  return html`
    <p class="idea-foot">
      ${shape ? html`<span class="idea-pair" data-colour=${colour ?? nothing} title=${pairName ?? nothing}>${sign(shape)}</span>` : nothing}
      <span translate="no">${marked(names, marks)}</span>
      ${notes ? html`<span class="idea-notes">${icon("note")}${tn("%(num)s note", "%(num)s notes", notes)}</span>` : nothing}
    </p>
  `;
}

/**
 * @param {Desk} desk
 * @param {import("../desk.js").About} about
 * @param {boolean} on
 * @param {string} [words] what it does
 */
export function spotlightButton(desk, about, on, words = t("Large on the stage")) {
  return html`
    <button class="button button-quiet button-icon button-small spotlight-button" type="button" tabindex="-1" aria-pressed=${on}
      aria-label=${words} title=${words} @click=${() => toggleSpotlight(desk, about)}>
      ${icon("spotlight")}
    </button>
  `;
}

/**
 * @param {Desk} desk
 * @param {string} card
 */
function unfold(desk, card) {
  const unfolded = new Set(desk.unfolded.value);
  if (!unfolded.delete(card)) unfolded.add(card);
  desk.unfolded.value = unfolded;
}
