import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../core/words/i18n.js";
import { arranged } from "../finding/cards-found.js";
import { marksDrawn } from "../finding/fitting.js";
import { clusterView } from "../clusters/cluster-view.js";
import { boardFacts, clusterFacts } from "../../workshop/draw-facts.js";
import { icon } from "../../parts/icon.js";
import { createCluster } from "../moving/place-cards.js";
import { notesDrawer } from "../notes/notes-drawer.js";
import { onlyCluster } from "../clusters/one-cluster-alone.js";
import { spread } from "../../workshop/spread-over-columns.js";
import { shownVote } from "../../workshop/vote-selectors.js";
import { sentIn } from "../../workshop/selectors.js";
import { voteWall } from "./vote-wall.js";
import { beforeCards } from "./before-cards.js";
import { shareOf, sightOf, tracksOf } from "./columns.js";
import { newCards } from "./new-cards.js";
import { stackHeight } from "../drawing/height-estimates.js";

/**
 * The wall: new cards on the left, clusters on the right, notes beside them. Clusters keep their column however long they
 * grow.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function wall(desk, state) {
  const vote = shownVote(state, desk.round.value);
  const shown = vote ? null : arranged(desk, state);
  const columns = desk.columns.value;
  const share = shown && shareOf(columns, liesIn(desk, state, shown));
  const tracks = share ? `--tracks: ${tracksOf(columns, share)}` : "";
  return html`<div class="wall" ?data-notes=${desk.notesOpen.value} .style=${tracks}>
    ${shown && share ? cards(desk, state, shown, share) : vote ? voteWall(desk, state, vote) : beforeCards(desk, state)}
    ${notesDrawer(desk, state)}
  </div>`;
}

/** @typedef {NonNullable<ReturnType<typeof arranged>>} Shown */

/**
 * What the share of the wall depends on. Cards that nobody placed yet keep their room while something is searched.
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {Shown} shown
 */
function liesIn(desk, state, { round, arrangement: { inbox, clusters }, all }) {
  const waits = sentIn(state, round.id).some((card) => card.state === "waiting");
  const isFirst = !clusters.some(({ cards }) => cards.length);
  const high = stackHeight(inbox) * DENSER[desk.density.level.value];
  return { clusters: clusters.length, high: high || Number(waits || isFirst || all > 0), sight: sightOf(desk.zoom.level.value), stacked: desk.stacked.value };
}

/** How high a card is drawn, beside one to be read. */
const DENSER = { read: 1, compact: 0.45, heads: 0.45 };

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {Shown} shown
 * @param {import("./columns.js").Share} share
 */
function cards(desk, state, shown, share) {
  const board = boardFacts(desk, state, marksDrawn(desk, state));
  desk.slices.begin(shown.subject);
  if (shown.only) return onlyCluster(desk, board, shown.arrangement.clusters, shown.only);
  const { clusters } = shown.arrangement;
  const typing = { renaming: desk.renaming.value, summarising: desk.summarising.value };
  return html`
    ${newCards(desk, state, { shown, board, columns: share.inbox })}
    <section class="clusters" data-scroll ?data-dense=${board.density !== "read"} data-zone=${desk.leads ? "ground" : nothing}
      aria-label=${t("Clusters")} tabindex="0">
      <div class="cluster-columns" data-columns>
        ${spread(clusters, share.clusters).map(
          (column, index, all) => html`<div class="cluster-column">
            ${repeat(
              desk.slices.clusters(column),
              (one) => one.column.cluster.id,
              (one) => clusterView(desk, clusterFacts(board, one.column, { ...typing, shown: one.shown })),
            )}
            ${desk.leads && index === clusters.length % all.length ? newCluster(desk, shown.lens.id, clusters.length) : nothing}
          </div>`,
        )}
      </div>
    </section>
  `;
}

/**
 * @param {Desk} desk
 * @param {string} lens
 * @param {number} clusters how many there are
 */
function newCluster(desk, lens, clusters) {
  return html`
    <button class="cluster-new" type="button" data-zone="new" data-lens=${lens} @click=${() => createCluster(desk, lens)}>
      <span>${icon("plus")}${t("cluster")}</span>
      ${clusters ? nothing : html`<small>${t("Drag a card here, or press to start with an empty one.")}</small>`}
    </button>
  `;
}
