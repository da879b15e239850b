import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t, tn } from "../core/words/i18n.js";
import { clusterName } from "./cluster-name.js";
import { timesIn } from "../workshop/said-the-same.js";
import { stageCard } from "./stage-card.js";

/**
 * What lies on the stage's wall: clusters with their cards, and the new cards behind them.
 *
 * @typedef {import("../core/stream/shapes.js").Card} Card
 * @typedef {{from: number, to: number, brief: boolean, alone: boolean}} Part `alone`: there is no other group
 * @typedef {{subject: string, look: "card" | "cluster" | "aside", smallest: number, most: number, columns: number, asOne: boolean}} Large
 *   `subject`: what is large; `smallest`: of its letters, the size of the smallest; `most`: of the screen's height; the rest as
 *   `fit` has it
 * @typedef {{id: string, cluster: import("../core/stream/shapes.js").Cluster | null, cards: {id: string}[], all: number,
 *   below?: import("../workshop/said-the-same.js").Below, large?: Large, view?: (group: Group, part: Part) => import("lit-html").TemplateResult}} Group
 *   `cluster`: null for the new cards; `cards`: or whatever else goes from page to page; `all`: how many cards it has, also
 *   when it is folded and shows none; `below`: those that say the same as one of them; `large`: on the first group of what is
 *   not the wall; `view`: where it draws itself
 */

/**
 * @param {import("../workshop/arrangement.js").Arrangement} arrangement
 * @returns {Group[]}
 */
export function groupsOf({ inbox, clusters, below }) {
  const filled = clusters.filter(({ cards }) => cards.length);
  const groups = filled.map(({ cluster, cards }) => ({ id: cluster.id, cluster, cards: cluster.folded ? [] : cards, all: cards.length, below }));
  return inbox.length ? [...groups, { id: "new", cluster: null, cards: inbox, all: inbox.length, below }] : groups;
}

/**
 * All groups below one another, each also as it looks where it goes on, to be measured.
 *
 * @param {Group[]} groups
 * @param {boolean} brief
 */
export const everything = (groups, brief) =>
  groups.map((group) => {
    const part = { from: 0, to: group.cards.length, brief, alone: groups.length === 1 };
    return html`${groupView(group, part)}${groupView(group, { ...part, from: part.to || 1 })}`;
  });

/** @type {import("../workshop/said-the-same.js").Below} */
const NONE = new Map();

/**
 * Some cards of a group below its name, which says so where they are not the first.
 *
 * @param {Group} group
 * @param {Part} part
 */
export function groupView(group, part) {
  if (group.view) return group.view(group, part);
  const { cluster, all, below = NONE } = group;
  const { from, to, brief, alone } = part;
  const cards = /** @type {Card[]} */ (group.cards);
  return html`
    <section class="stage-cluster" data-colour=${cluster?.colour ?? nothing} ?data-new=${!cluster}>
      <div class="stage-group-head">
        ${cluster ? clusterName(cluster, { onward: from > 0 }) : alone ? nothing : html`<h2 class="stage-cluster-name">${t("New")}</h2>`}
        ${cluster?.summary && !from && !brief ? html`<p class="stage-summary">${cluster.summary}</p>` : nothing}
        ${(cluster?.folded || brief) && !from && cluster ? html`<p class="stage-more">${tn("%(num)s card", "%(num)s cards", all)}</p>` : nothing}
      </div>
      <ul class="stage-cards">${repeat(cards.slice(from, to), (card) => card.id, (card) => stageCard(card, !brief, timesIn(below, card)))}</ul>
    </section>
  `;
}
