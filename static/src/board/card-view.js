import { html, nothing } from "lit-html";
import { t, tn } from "../core/i18n.js";
import { pairName, personName } from "../core/labels.js";
import { sign } from "../core/signs.js";
import { coveredWords, isCovered, showButton } from "./cover-view.js";
import { labelOf, restOf, textOf } from "./card-words.js";
import { isSpotlit, toggleSpotlight } from "./clusters.js";
import { icon } from "./icon.js";
import { openMenu } from "./menu.js";
import { notesAbout } from "./select.js";

const LONG = 130;

/**
 * One card on the board.
 *
 * @param {import("./desk.js").Desk} desk
 * @param {import("../core/shapes.js").BoardState} state
 * @param {import("../core/shapes.js").Card} card
 * @param {string | null} cluster where it lies
 */
export function cardView(desk, state, card, cluster) {
  const spotlit = isSpotlit(state, { card: card.id });
  const covered = isCovered(desk, card);
  return html`
    <div class="idea" role="row" aria-selected="false" tabindex="-1" ?data-covered=${covered} ?data-unseen=${!card.public} data-card=${card.id}
      data-cluster=${cluster ?? ""} data-kind=${card.kind} ?data-spotlit=${spotlit} ?data-movable=${desk.leads}>
      <div class="idea-cell" role="gridcell">
      ${desk.leads ? tickBox(card, covered) : nothing}
      ${card.emoji && !covered ? html`<span class="idea-picture" aria-hidden="true">${card.emoji}</span>` : nothing}
      <div class="idea-body">${covered ? coveredWords(state, card) : html`${words(card)}${rest(desk, card)}`}${foot(state, card)}</div>
      ${showButton(desk, state, card)}
      ${desk.leads ? spotlightButton(desk, { card: card.id }, spotlit) : nothing}
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
 * @param {import("../core/shapes.js").Card} card
 * @param {boolean} covered
 */
const tickBox = (card, covered) => html`<button class="idea-tick" type="button" role="checkbox" aria-checked="false" tabindex="-1" data-tick
  aria-label=${t("Tick this card: %(text)s", { text: covered ? card.number : card.text.slice(0, 60) })}>${icon("check")}</button>`;

/** @param {import("../core/shapes.js").Card} card */
function words(card) {
  const label = labelOf(card);
  return html`
    ${label ? html`<p class="idea-kind">${label}</p>` : nothing}
    <p class="idea-text">${textOf(card)}</p>
  `;
}

/**
 * The why, the condition and the example: folded when they are long.
 *
 * @param {import("./desk.js").Desk} desk
 * @param {import("../core/shapes.js").Card} card
 */
function rest(desk, card) {
  const parts = restOf(card);
  if (!parts.length) return nothing;
  const long = parts.reduce((length, part) => length + part.text.length, 0) > LONG;
  const open = desk.unfolded.value.has(card.id);
  return html`
    <div class="idea-rest" ?data-folded=${long && !open}>
      ${parts.map(({ word, text }) => html`<p>${word ? html`<span class="idea-word">${word}</span> ` : nothing}${text}</p>`)}
    </div>
    ${long
      ? html`<button class="idea-more" type="button" tabindex="-1" aria-expanded=${open} @click=${() => unfold(desk, card.id)}>
          ${open ? t("less") : t("more")}
        </button>`
      : nothing}
  `;
}

/**
 * @param {import("../core/shapes.js").BoardState} state
 * @param {import("../core/shapes.js").Card} card
 */
function foot(state, card) {
  const names = card.authors.map((id) => state.participants[id]).filter(Boolean).map(personName);
  const pair = card.pair ? state.pairs[card.pair] : null;
  const notes = notesAbout(state, { card: card.id }).length;
  if (!names.length && !notes) return nothing;
  return html`
    <p class="idea-foot">
      ${pair ? html`<span class="idea-pair" data-colour=${pair.colour} title=${pairName(pair)}>${sign(pair.sign)}</span>` : nothing}
      <span>${names.join(" · ")}</span>
      ${notes ? html`<span class="idea-notes">${icon("note")}${tn("%(num)s note", "%(num)s notes", notes)}</span>` : nothing}
    </p>
  `;
}

/**
 * @param {import("./desk.js").Desk} desk
 * @param {import("./desk.js").About} about
 * @param {boolean} on
 */
export function spotlightButton(desk, about, on) {
  return html`
    <button class="button button-quiet button-icon button-small spotlight-button" type="button" tabindex="-1" aria-pressed=${on}
      aria-label=${t("Large on the stage")} title=${t("Large on the stage")} @click=${() => toggleSpotlight(desk, about)}>
      ${icon("spotlight")}
    </button>
  `;
}

/**
 * @param {import("./desk.js").Desk} desk
 * @param {string} card
 */
function unfold(desk, card) {
  const unfolded = new Set(desk.unfolded.value);
  if (!unfolded.delete(card)) unfolded.add(card);
  desk.unfolded.value = unfolded;
}
