import { html, nothing } from "lit-html";
import { t, tn } from "../../core/words/i18n.js";
import { isCovered } from "../../leading/covered-words.js";
import { asksWordsAlone } from "../../workshop/search.js";
import { topsOf } from "../../workshop/said-the-same.js";
import { roundsInOrder } from "../../workshop/selectors.js";
import { finderOf } from "./fitting.js";
import { around, marked } from "./marked-words.js";

/**
 * Below the bar for finding: notes in which the words stand, and where nothing was found what was looked at, and the rounds
 * in which there is something.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {import("../../core/stream/shapes.js").Round} Round
 * @typedef {import("../../core/stream/shapes.js").Note} Note
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {{round: Round, cards: import("../../core/stream/shapes.js").Card[], found: ReturnType<typeof import("./found-things.js").foundThings>}} what
 *   `cards`: of the round
 */
export function whatElse(desk, state, { round, cards, found }) {
  const asked = desk.finding.value;
  const fits = finderOf(desk, state);
  if (!asked || !fits || (found.stops.length && !found.notes.length)) return nothing;
  return html`<div class="find-more">
    ${found.stops.length ? nothing : html`<p>${lookedAt(desk, cards)}</p> ${elsewhere(desk, state, round, fits)}`}
    ${found.notes.length
      ? html`<p>${tn("In %(num)s note:", "In %(num)s notes:", found.notes.length)}</p>
          ${found.notes.slice(0, MOST).map((note) => html`<button class="find-note" type="button" @click=${() => showNote(desk, note)}>${marked(around(note.text, asked.text), asked.text)}</button>`)}`
      : nothing}
  </div>`;
}

/** Of so many notes a line is shown; all are marked in their drawer. */
const MOST = 3;

/**
 * @param {Desk} desk
 * @param {import("../../core/stream/shapes.js").Card[]} cards
 */
function lookedAt(desk, cards) {
  const asked = /** @type {import("../../workshop/search.js").Asked} */ (desk.finding.value);
  const covered = cards.some((card) => isCovered(desk, card)) ? t("Words that are covered are not found.") : "";
  const looked = asksWordsAlone(asked)
    ? tn("Looked at %(num)s card of this round with its names, at the clusters and the notes.", "Looked at %(num)s cards of this round with their names, at the clusters and the notes.", cards.length)
    : tn("Looked at %(num)s card of this round.", "Looked at %(num)s cards of this round.", cards.length);
  return `${looked} ${covered}`.trim();
}

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {Round} round
 * @param {(card: import("../../core/stream/shapes.js").Card) => boolean} fits
 */
function elsewhere(desk, state, round, fits) {
  const counts = roundsInOrder(state).map((one) => ({ one, found: one === round ? 0 : topsOf(state, one.id).filter(fits).length }));
  return counts
    .filter(({ found }) => found)
    .map(
      ({ one, found }) => html`<button class="button button-small" type="button" @click=${() => (desk.round.value = one.id)}>
        ${t("In “%(round)s”: %(number)s", { round: one.title, number: found })}</button>`,
    );
}

/**
 * @param {Desk} desk
 * @param {Note} note
 */
function showNote(desk, note) {
  desk.notesOpen.value = true;
  document.querySelector(`.note[data-note="${CSS.escape(note.id)}"]`)?.scrollIntoView({ block: "center" });
}
