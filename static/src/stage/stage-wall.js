import { html, nothing } from "lit-html";
import { arrange } from "../workshop/arrangement.js";
import { lensOnStage, shownRound } from "../workshop/selectors.js";
import { t } from "../core/words/i18n.js";
import { covered } from "../workshop/covered-round.js";
import { pairStrip } from "./pair-strip.js";
import { stagePairs } from "./stage-pairs.js";
import { lensWords } from "../workshop/lens-words.js";
import { groupsOf, groupView } from "./wall-groups.js";

/**
 * The clusters and the new cards of a round, as large as they fit, page by page.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Card} Card
 * @typedef {{fit: import("./fit.js").Fit | null, page: number}} Look `fit`: null before it was measured
 */

/**
 * The groups that lie on the wall; none where the round has no cards to show.
 *
 * @param {State} state
 */
export function wallGroups(state) {
  const round = shownRound(state);
  const lens = round && lensOnStage(state, round.id);
  return lens ? groupsOf(arrange(state, lens)) : [];
}

/**
 * @param {State} state
 * @param {import("./wall-groups.js").Group[]} groups as `wallGroups` tells them
 * @param {Look} look
 */
export function stageWall(state, groups, look) {
  const round = shownRound(state);
  if (!round) return nothing;
  if (!groups.length) return coveredWall(state, round) ?? waiting(state, round);
  const lensSaid = lensWords(state, round.id);
  return html`
    <div class="stage-under-lens">
      ${lensSaid ? html`<p class="stage-lens">${lensSaid}</p>` : nothing}
      ${fittedView(groups, look)}
    </div>
    ${pairStrip(state)}
  `;
}

/**
 * One page of these groups, in letters that were found to fit.
 *
 * @param {import("./wall-groups.js").Group[]} groups
 * @param {Look} look
 */
export const fittedView = (groups, { fit, page }) => html`
  <div class="stage-wall" data-fit=${groups[0]?.large?.look ?? "wall"} .style=${fit ? `font-size: ${fit.size.toFixed(2)}px` : ""} ?data-brief=${fit?.brief ?? false}>
    ${fit ? columns(groups, fit, page) : nothing}
  </div>
`;

/**
 * @param {import("./wall-groups.js").Group[]} groups
 * @param {import("./fit.js").Fit} fit
 * @param {number} page
 */
function columns(groups, { pages, columns, brief }, page) {
  const alone = groups.length === 1;
  return html`<div class="stage-columns">
    ${Array.from({ length: columns }, (_, index) => html`<div class="stage-column">
      ${(pages[page][index] ?? []).map(({ group, from, to }) => groups[group] && groupView(groups[group], { from, to, brief, alone }))}
    </div>`)}
  </div>`;
}

/**
 * Which page of the wall this is, where it has several.
 *
 * @param {Look} look
 */
export function pageDots({ fit, page }) {
  const count = fit?.pages.length ?? 1;
  if (count < 2) return nothing;
  const dots = Array.from({ length: count }, (_, at) => html`<i ?data-on=${at === page}></i>`);
  return html`<span class="stage-pages"><span class="stage-pages-dots" aria-hidden="true">${dots}</span>${page + 1}/${count}</span>`;
}

/**
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Round} round
 */
function coveredWall(state, round) {
  const count = covered(state, round);
  return count && html`${count} ${pairStrip(state)}`;
}

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
