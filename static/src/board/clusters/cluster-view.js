import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t, tn } from "../../core/words/i18n.js";
import { sign } from "../../core/words/signs.js";
import { cardView, spotlightButton } from "../cards/card-view.js";
import { clusterName, isCovered } from "../../leading/covered-words.js";
import { clusterSummary } from "./cluster-summary.js";
import { caretOf, leaveField, typed } from "../../leading/cluster-writing.js";
import { cancelRenaming, finishRenaming, startRenaming } from "../../leading/cluster-acts.js";
import { drawnFrom } from "../drawing/draw-when-changed.js";
import { cardFacts } from "../../workshop/draw-facts.js";
import { clusterHeight } from "../drawing/height-estimates.js";
import { icon } from "../../parts/icon.js";
import { openMenu } from "../../parts/menu.js";
import { speak } from "../../parts/messages.js";
import { signOf } from "../../workshop/cluster-colours.js";

/**
 * A cluster with its name and its cards, drawn again when one of its facts differs.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../workshop/draw-facts.js").ClusterFacts} ClusterFacts
 *
 * @param {Desk} desk
 * @param {ClusterFacts} facts
 */
export const clusterView = (desk, facts) => drawnFrom(facts, () => drawn(desk, facts));

/**
 * @param {Desk} desk
 * @param {ClusterFacts} facts
 */
function drawn(desk, { board, column, renaming, summarising, spotlit, notes, shown, alone }) {
  const { cluster, cards } = column;
  const folded = isFolded(board, cluster) && !alone;
  const covered = isCovered(desk, cluster);
  const lying = cards.slice(0, shown);
  // A grid without a row is none.
  const grid = lying.length > 0;
  return html`
    <section class="cluster" data-colour=${cluster.colour} data-zone="cluster" data-cluster=${cluster.id} tabindex="-1"
      .style=${`--high: ${clusterHeight(folded ? [] : cards)}px`} ?data-spotlit=${spotlit} ?data-folded=${folded} ?data-locked=${cluster.locked}
      aria-label=${clusterName(desk, cluster, t("Cluster without a name"))}>
      <header class="cluster-head">
        <span class="cluster-sign">${sign(signOf(cluster.colour))}</span>
        ${cluster.emoji && !covered ? html`<span class="cluster-emoji" aria-hidden="true">${cluster.emoji}</span>` : nothing}
        ${renaming ? nameField(desk, renaming) : name(desk, cluster)}
        <button class="button button-quiet button-icon button-small" type="button" tabindex="-1" data-menu-button aria-haspopup="true"
          aria-label=${t("What to do with this cluster: %(title)s", { title: clusterName(desk, cluster, t("no name yet")) })}
          @click=${(/** @type {MouseEvent} */ event) => openMenu(desk, { cluster: cluster.id }, event)}>${icon("dots")}</button>
      </header>
      ${covered ? nothing : clusterSummary(desk, cluster, summarising)}
      <p class="cluster-facts">
        ${(desk.leads || board.density === "heads") && !alone ? foldButton(desk, board, cluster) : nothing}
        <span class="cluster-count">${tn("%(num)s card", "%(num)s cards", cards.length)}</span>
        ${cluster.locked ? html`<span class="cluster-locked" title=${t("Locked")}>${icon("locked")}<span class="visually-hidden">${t("Locked")}</span></span>` : nothing}
        ${notes
          ? html`<button class="cluster-notes" type="button" @click=${() => (desk.notesOpen.value = true)}>
              ${icon("note")}${tn("%(num)s note", "%(num)s notes", notes)}
            </button>`
          : nothing}
        ${board.leads && !alone ? spotlightButton(desk, { cluster: cluster.id }, spotlit) : nothing}
      </p>
      ${folded
        ? nothing
        : html`<div class="ideas" data-ordered ?data-scroll=${board.density !== "read" && !alone} role=${grid ? "grid" : nothing} aria-multiselectable=${grid ? "true" : nothing}
            aria-label=${grid ? clusterName(desk, cluster, t("Cluster without a name")) : nothing}>
            ${repeat(lying, (card) => card.id, (card) => cardView(desk, cardFacts(board, card, cluster.id, alone)))}
          </div>`}
      ${cards.length || folded ? nothing : html`<p class="cluster-empty">${t("Drag cards here.")}</p>`}
    </section>
  `;
}

/**
 * Whether its cards are folded away, for everybody or, where this board shows heads, on this screen. One in which somebody
 * finds something is open on theirs.
 *
 * @param {ClusterFacts["board"]} board
 * @param {import("../../core/stream/shapes.js").Cluster} cluster
 */
const isFolded = ({ density, opened, foundIn }, { id, folded }) => foundIn !== id && (density === "heads" ? !opened.has(id) : folded);

/**
 * @param {Desk} desk
 * @param {ClusterFacts["board"]} board
 * @param {import("../../core/stream/shapes.js").Cluster} cluster
 */
function foldButton(desk, board, cluster) {
  const { id } = cluster;
  const folded = isFolded(board, cluster);
  const press = () => {
    if (board.foundIn === id) desk.foundAt.value = null;
    else if (board.density === "heads") desk.density.open(id);
    else speak(desk, "cluster.edit", { cluster: id, folded: !folded });
  };
  const words = t("Cards of: %(title)s", { title: clusterName(desk, cluster, t("no name yet")) });
  return html`<button class="cluster-fold" type="button" aria-expanded=${!folded} aria-label=${words} title=${folded ? t("Unfold") : t("Fold")}
    @click=${press}>${icon("chevron-down")}</button>`;
}

/**
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").Cluster} cluster
 */
function name(desk, cluster) {
  const title = clusterName(desk, cluster);
  if (!desk.leads || cluster.locked) return html`<h3 class="cluster-name" data-plain lang=${desk.page.language} ?data-unnamed=${!cluster.title}>${title}</h3>`;
  return html`
    <h3 class="cluster-name" lang=${desk.page.language} ?data-unnamed=${!cluster.title}>
      <button class="cluster-rename" type="button" tabindex="-1" title=${t("Change the name")} @click=${() => startRenaming(desk, cluster)}>
        ${title}
      </button>
    </h3>
  `;
}

/**
 * @param {Desk} desk
 * @param {import("../desk.js").Writing} renaming
 */
function nameField(desk, renaming) {
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape" && !event.isComposing) {
      event.stopPropagation();
      cancelRenaming(desk);
    }
  };
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    finishRenaming(desk, new FormData(/** @type {HTMLFormElement} */ (event.target)).get("title")?.toString() ?? "");
  };
  const leave = (/** @type {FocusEvent} */ event) => leaveField(event, renaming, (words) => finishRenaming(desk, words));
  const keep = (/** @type {Event} */ event) => typed(renaming, /** @type {HTMLInputElement} */ (event.target).value);
  return html`
    <form class="cluster-form" @submit=${submit}>
      <input class="field-input" name="title" autocomplete="off" data-autofocus=${caretOf(renaming)} data-words-of=${`cluster:${renaming.cluster}`} data-was=${renaming.was}
        aria-label=${t("Name of the cluster")} placeholder=${t("Name of the cluster")}
        .value=${renaming.text} @keydown=${keys} @input=${keep} @blur=${leave}>
      ${renaming.conflict === null
        ? nothing
        : html`<p class="cluster-conflict" role="alert">
            ${t("Meanwhile somebody named it “%(title)s”. Enter keeps your name, Escape keeps theirs.", { title: renaming.conflict })}
          </p>`}
    </form>
  `;
}
