import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { t, tn } from "../../core/words/i18n.js";
import { kindLabel, personName } from "../../core/words/labels.js";
import { isNamed } from "../../leading/covered-words.js";
import { topsOf } from "../../workshop/said-the-same.js";
import { choicesIn } from "../../workshop/search.js";
import { ask, stopFinding } from "./finding.js";
import { whatElse } from "./find-answer.js";
import { finderOf } from "./fitting.js";
import { placeOf, stepFound } from "./found-cards.js";
import { foundThings } from "./found-things.js";
import { icon } from "../../parts/icon.js";
import { cardsOf, roundsInOrder, shownRound } from "../../workshop/selectors.js";

/**
 * Find as you type, above the cards.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function findBar(desk, state) {
  const asked = desk.finding.value;
  const round = shownRound(state, desk.round.value);
  if (!asked || !round) return nothing;
  const cards = cardsOf(state, round.id);
  const found = foundThings(desk, state);
  const { kinds, people, organisations } = choicesIn(state, cards, (card) => isNamed(desk, card));
  const onward = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    stepFound(desk, 1);
  };
  const words = (/** @type {Event} */ event) => ask(desk, { text: /** @type {HTMLInputElement} */ (event.target).value });
  return html`
    <form class="find" role="search" aria-label=${t("Find cards")} @submit=${onward}>
      <span class="find-field">${icon("find")}<input class="field-input" type="search" data-find autocomplete="off" spellcheck="false"
        aria-label=${t("Find in texts and names")} placeholder=${t("Find in texts and names")} .value=${live(asked.text)} @input=${words}></span>
      ${choice(desk, "kind", t("All kinds"), kinds.map((kind) => [kind, kindLabel(kind)]))}
      ${choice(desk, "person", t("Everybody"), people.map((person) => [person.id, personName(person)]))}
      ${choice(desk, "organisation", t("All organisations"), organisations.map((name) => [name, name]))}
      ${roundChoice(desk, state, round.id)}
      <p class="find-count" role="status">${finderOf(desk, state) ? countWords(placeOf(desk, found.stops), found.stops.length) : tn("%(num)s card", "%(num)s cards", cards.length)}</p>
      ${step(desk, "chevron-up", t("The card found before this one"), -1)} ${step(desk, "chevron-down", t("The next card found"), 1)}
      ${desk.leads && found.cards.length ? tickAll(desk, found.cards) : nothing}
      <button class="button button-quiet button-icon button-small" type="button" aria-label=${t("Stop finding")} title=${t("Stop finding (Escape)")}
        @click=${() => stopFinding(desk)}>${icon("close")}</button>
      ${whatElse(desk, state, { round, cards, found })}
    </form>
  `;
}

/**
 * @param {number} at the place of the one that was gone to
 * @param {number} all
 */
function countWords(at, all) {
  if (at >= 0) return t("%(found)s of %(all)s", { found: at + 1, all });
  return all ? t("%(number)s found", { number: all }) : t("Nothing found");
}

/**
 * With what is ticked one can do what the bar below says, such as put all into one cluster.
 *
 * @param {Desk} desk
 * @param {string[]} cards
 */
function tickAll(desk, cards) {
  const tick = () => {
    desk.ticks.value = new Set([...desk.ticks.value, ...cards]);
    desk.announcement.value = tn("%(num)s card ticked", "%(num)s cards ticked", desk.ticks.value.size);
  };
  return html`<button class="button button-small find-tick" type="button" title=${t("Tick all cards that were found")} @click=${tick}>
    ${icon("check")}${t("Tick all")}</button>`;
}

/**
 * @param {Desk} desk
 * @param {"kind" | "person" | "organisation"} part
 * @param {string} all
 * @param {string[][]} options values with their words
 */
function choice(desk, part, all, options) {
  const chosen = desk.finding.value?.[part] ?? "";
  if (options.length < 2 && !chosen) return nothing;
  const change = (/** @type {Event} */ event) => ask(desk, { [part]: /** @type {HTMLSelectElement} */ (event.target).value });
  return html`<select class="field-input find-choice" aria-label=${all} ?data-chosen=${Boolean(chosen)} @change=${change}>
    <option value="" .selected=${!chosen}>${all}</option>
    ${options.map(([value, words]) => html`<option value=${value} translate=${part === "kind" ? nothing : "no"} .selected=${value === chosen}>${words}</option>`)}
  </select>`;
}

/**
 * Every round with cards, with how many of them fit; choosing one looks at its cards.
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {string} shown
 */
function roundChoice(desk, state, shown) {
  const fits = finderOf(desk, state) ?? (() => true);
  const rounds = roundsInOrder(state).filter((round) => round.id === shown || cardsOf(state, round.id).length);
  if (rounds.length < 2) return nothing;
  const change = (/** @type {Event} */ event) => (desk.round.value = /** @type {HTMLSelectElement} */ (event.target).value);
  return html`<select class="field-input find-choice" aria-label=${t("The cards of which round?")} @change=${change}>
    ${rounds.map(
      (round) => html`<option value=${round.id} .selected=${round.id === shown}>
        ${round.title} (${topsOf(state, round.id).filter(fits).length})</option>`,
    )}
  </select>`;
}

/**
 * @param {Desk} desk
 * @param {string} drawing
 * @param {string} words
 * @param {number} by
 */
const step = (desk, drawing, words, by) => html`<button class="button button-quiet button-icon button-small" type="button"
  aria-label=${words} title=${words} @click=${() => stepFound(desk, by)}>${icon(drawing)}</button>`;
