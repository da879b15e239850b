import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { clusterView } from "./cluster-view.js";
import { toggleSpotlight } from "../../leading/cluster-acts.js";
import { clusterFacts } from "../../workshop/draw-facts.js";
import { icon } from "../../parts/icon.js";
import { focusOnThing } from "../drawing/focus.js";

/**
 * One cluster on the whole screen, to talk about its cards.
 *
 * @typedef {import("../desk.js").Desk} Desk
 *
 * @param {Desk} desk
 * @param {import("../../workshop/draw-facts.js").BoardFacts} board
 * @param {import("../../workshop/arrangement.js").Column[]} clusters
 * @param {{at: number}} only its place among them
 */
export function onlyCluster(desk, board, clusters, { at }) {
  const about = { cluster: clusters[at].cluster.id };
  const [{ shown }] = desk.slices.clusters([clusters[at]]);
  const typing = { renaming: desk.renaming.value, summarising: desk.summarising.value };
  const facts = clusterFacts(board, clusters[at], { ...typing, shown, alone: true });
  return html`
    <section class="only" data-scroll tabindex="0" aria-label=${t("One cluster")}>
      <div class="only-bar">
        <button class="button button-small" type="button" data-leave-only title=${t("All clusters (Escape)")} @click=${() => leaveOnly(desk)}>
          ${icon("arrow-left")}${t("All clusters")}</button>
        ${beside(desk, clusters[at - 1], t("The cluster before"), "chevron-left")}
        ${beside(desk, clusters[at + 1], t("The next cluster"), "chevron-right")}
        ${desk.leads
          ? html`<button class="button button-small button-quiet" type="button" aria-pressed=${facts.spotlit} @click=${() => toggleSpotlight(desk, about)}>
              ${icon("spotlight")}${t("Large on the stage")}</button>`
          : nothing}
      </div>
      ${clusterView(desk, facts)}
    </section>
  `;
}

/**
 * @param {Desk} desk
 * @param {import("../../workshop/arrangement.js").Column | undefined} column
 * @param {string} words
 * @param {string} picture
 */
const beside = (desk, column, words, picture) =>
  html`<button class="button button-small button-quiet button-icon" type="button" aria-label=${words} title=${words} ?disabled=${!column}
    @click=${() => column && showOnly(desk, column.cluster.id)}>${icon(picture)}</button>`;

/**
 * @param {Desk} desk
 * @param {string} cluster
 */
export function showOnly(desk, cluster) {
  desk.menu.value = null;
  desk.only.value = cluster;
  /** @type {HTMLElement | null} */ (document.querySelector("[data-leave-only]"))?.focus();
}

/** @param {Desk} desk */
export function leaveOnly(desk) {
  const cluster = desk.only.value;
  desk.only.value = null;
  if (cluster) focusOnThing({ cluster });
}

/**
 * The cluster at hand: with the focus in it, else under the pointer.
 *
 * @returns {string | null}
 */
export function clusterAtHand() {
  const at = document.activeElement?.closest("[data-zone=cluster]") ?? document.querySelector(".cluster:hover");
  return at?.getAttribute("data-cluster") ?? null;
}
