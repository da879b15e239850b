import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { arrange } from "../workshop/arrangement.js";
import { lensesOf, lensOnStage, shownRound } from "../workshop/selectors.js";
import { spread } from "../workshop/spread-over-columns.js";
import { t, tn } from "../core/words/i18n.js";
import { clusterName } from "./cluster-name.js";
import { covered } from "../workshop/covered-round.js";
import { newest } from "./fit.js";
import { pairStrip } from "./pair-strip.js";
import { stageCard } from "./stage-card.js";
import { stagePairs } from "./stage-pairs.js";

/**
 * The clusters and the new cards of a round, as large as they fit.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Card} Card
 * @typedef {import("./fit.js").Density} Density
 *
 * @param {State} state
 * @param {Density} density
 */
export function stageWall(state, density) {
  const round = shownRound(state);
  const lens = round && lensOnStage(state, round.id);
  if (!round || !lens) return nothing;
  const { inbox, clusters } = arrange(state, lens);
  const filled = clusters.filter((column) => column.cards.length);
  if (!inbox.length && !filled.length) return coveredWall(state, round) ?? waiting(state, round);
  return html`
    <div class="stage-wall" data-size=${density.size} data-fit>
      ${lensName(state, lens)}
      ${filled.length ? columns(filled, density) : nothing}
      ${inbox.length ? fresh(inbox, density, filled.length > 0) : nothing}
    </div>
    ${pairStrip(state)}
  `;
}

/**
 * By what the cards are grouped, where there is more than one way.
 *
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Lens} lens
 */
const lensName = (state, lens) =>
  lensesOf(state, lens.round).length > 1 ? html`<p class="stage-lens">${t("Way of grouping: %(title)s", { title: lens.title })}</p>` : nothing;

/**
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Round} round
 */
function coveredWall(state, round) {
  const count = covered(state, round);
  return count && html`${count} ${pairStrip(state)}`;
}

/**
 * @param {import("../workshop/arrangement.js").Column[]} clusters
 * @param {Density} density
 */
function columns(clusters, density) {
  return html`
    <div class="stage-columns">
      ${spread(clusters, Math.min(clusters.length, density.columns)).map(
        (column) => html`<div class="stage-column">${repeat(column, (one) => one.cluster.id, (one) => cluster(one, density))}</div>`,
      )}
    </div>
  `;
}

/**
 * @param {import("../workshop/arrangement.js").Column} column
 * @param {Density} density
 */
function cluster({ cluster, cards }, density) {
  const { shown, left } = newest(cards, density.most);
  return html`
    <section class="stage-cluster" data-colour=${cluster.colour}>
      ${clusterName(cluster)} ${cluster.summary && density.most === Infinity ? html`<p class="stage-summary">${cluster.summary}</p>` : nothing}
      ${cluster.folded
        ? html`<p class="stage-more">${tn("%(num)s card", "%(num)s cards", cards.length)}</p>`
        : html`<ul class="stage-cards">${repeat(shown, (card) => card.id, (card) => stageCard(card, density.rest))}</ul>
            ${left ? more(left) : nothing}`}
    </section>
  `;
}

/**
 * @param {Card[]} inbox
 * @param {Density} density
 * @param {boolean} beside whether clusters are on the wall as well
 */
function fresh(inbox, density, beside) {
  const count = density.columns;
  const { shown, left } = newest(inbox, count * (beside ? density.rows : density.most));
  return html`
    <section class="stage-fresh" ?data-beside=${beside}>
      ${beside ? html`<h2 class="stage-fresh-name">${t("New")}</h2>` : nothing}
      <div class="stage-columns">
        ${spread(shown, Math.min(shown.length, count)).map(
          (column) => html`<ul class="stage-column stage-cards">
            ${repeat(column, (card) => card.id, (card) => stageCard(card, density.rest))}
          </ul>`,
        )}
      </div>
      ${left ? more(left) : nothing}
    </section>
  `;
}

/** @param {number} left */
const more = (left) => html`<p class="stage-more">${tn("and %(num)s more card", "and %(num)s more cards", left)}</p>`;

/**
 * Before the first card: the pairs, so that people find each other; else the sentence that helps.
 *
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Round} round
 */
function waiting(state, round) {
  if (round.kind === "exchange") return stagePairs(state, round);
  return html`<p class="stage-help">${round.help || t("Your answer comes here.")}</p>`;
}
