import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { labelOf, restOf, textOf } from "../workshop/card-words.js";
import { timesIn } from "../workshop/said-the-same.js";
import { pairsOf } from "../workshop/selectors.js";
import { timesSaid } from "../parts/times-said.js";
import { signOf } from "../workshop/cluster-colours.js";
import { coveredCount } from "../workshop/covered-round.js";
import { t, tn } from "../core/words/i18n.js";
import { personName } from "../core/words/labels.js";
import { sign } from "../core/words/signs.js";

/**
 * The parts of the board in one column. Each folds, and stays as its reader left it.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Card} Card
 * @typedef {import("../workshop/said-the-same.js").Below} Below cards that say the same as one of these
 */

/**
 * @param {string} language of the workshop
 * @param {import("../workshop/arrangement.js").Column} column
 * @param {Below} below
 */
export const clusterPart = (language, { cluster, cards }, below) => part(language, clusterName(language, cluster), cards, below, cluster);

/**
 * That it has no name yet is nothing for the room to read.
 *
 * @param {string} language of the workshop
 * @param {import("../core/stream/shapes.js").Cluster} cluster
 */
export const clusterName = (language, { colour, emoji, title }) =>
  html`<span class="wall-sign">${sign(signOf(colour))}</span> ${emoji ? html`<span aria-hidden="true">${emoji}</span> ` : nothing}<span class=${title ? nothing : "visually-hidden"} lang=${title ? language : nothing}>${title || t("No name yet")}</span>`;

/**
 * @param {string} language of the workshop
 * @param {import("../workshop/arrangement.js").Arrangement} arrangement
 * @param {boolean} beside whether there are clusters as well
 */
export const newCards = (language, { inbox, below }, beside) => (inbox.length ? part(language, beside ? t("New") : t("The cards"), inbox, below) : nothing);

/**
 * @param {string} language of the workshop
 * @param {unknown} title
 * @param {Card[]} cards
 * @param {Below} below
 * @param {import("../core/stream/shapes.js").Cluster} [cluster]
 */
function part(language, title, cards, below, cluster) {
  return html`
    <details class="wall-part" data-colour=${cluster?.colour ?? nothing} ?open=${!cluster?.folded}>
      <summary class="wall-part-head"><h2>${title}</h2> <span class="wall-count">${cards.length}</span></summary>
      ${cluster?.summary ? html`<p class="wall-summary" lang=${language}>${cluster.summary}</p>` : nothing} ${cardList(language, cards, below)}
    </details>
  `;
}

/**
 * @param {string} language of the workshop
 * @param {Card[]} cards
 * @param {Below} below
 */
export const cardList = (language, cards, below) => html`<ul class="wall-cards">${repeat(cards, (card) => card.id, (card) => html`<li>${cardWords(language, card, timesIn(below, card))}</li>`)}</ul>`;

/**
 * @param {string} language of the workshop
 * @param {Card} card
 * @param {number} times how often it was said
 */
export function cardWords(language, card, times) {
  const label = labelOf(card);
  return html`<div class="wall-card" data-kind=${card.kind}>
    ${label ? html`<p class="wall-kind">${label}</p>` : nothing}
    <p class="wall-text" lang=${language}>${card.emoji ? html`<span aria-hidden="true">${card.emoji}</span> ` : nothing}${textOf(card)} ${timesSaid(times)}</p>
    ${restOf(card).map(({ word, text }) => html`<p class="wall-rest">${word ? html`<em>${word}</em> ` : nothing}<span lang=${language}>${text}</span></p>`)}
  </div>`;
}

/**
 * A round whose cards the room does not see now: how many came in. Null where the room sees them, or none came yet.
 *
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Round} round
 */
export function coveredPart(state, round) {
  const count = coveredCount(state, round);
  if (!count) return null;
  return html`<p class="wall-hint">
    ${tn("%(num)s card", "%(num)s cards", count)}, ${round.showing === "later" ? t("still hidden for a moment") : t("for the facilitator")}
  </p>`;
}

/**
 * Before the first card: who works with whom, or that cards come here.
 *
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Round} round
 */
export function pairsPart(state, round) {
  const pairs = pairsOf(state, round.id);
  if (!pairs.length) return html`<p class="wall-hint">${t("Cards appear here as soon as people send them.")}</p>`;
  return html`<ul class="wall-pairs">
    ${pairs.map(
      (pair) => html`<li class="wall-pair" data-colour=${pair.colour}>
        <span class="wall-sign">${sign(pair.sign)}</span>
        <span translate="no">${pair.members.map((id) => state.participants[id]).filter(Boolean).map(personName).join(" + ")}</span>
      </li>`,
    )}
  </ul>`;
}
