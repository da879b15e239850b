import { effect } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { createPaint } from "../../core/screen/paint.js";
import { t } from "../../core/words/i18n.js";
import { sign } from "../../core/words/signs.js";
import { arranged } from "../finding/cards-found.js";
import { clusterName } from "../../leading/covered-words.js";
import { icon } from "../../parts/icon.js";
import { signOf } from "../../workshop/cluster-colours.js";

/**
 * While a card is under the pointer, every cluster is one drop away: all their names at the foot of the board, wherever
 * the clusters stand. It is drawn apart from the board.
 *
 * @typedef {import("../desk.js").Desk} Desk
 *
 * @param {Desk} desk
 */
export function showDock(desk) {
  const holder = document.createElement("div");
  document.body.append(holder);
  const paint = createPaint(holder);
  effect(() => paint(dockView(desk)));
}

/** @param {Desk} desk */
export function dockView(desk) {
  const holding = desk.holding.value;
  if (!holding || holding.place) return nothing;
  const state = desk.live.state.value;
  const shown = state && arranged(desk, state);
  if (!shown) return nothing;
  const { clusters, inbox } = shown.arrangement;
  const isNew = inbox.some((card) => card.id === holding.cards[0]);
  return html`
    <div class="dock" aria-hidden="true">
      ${isNew ? nothing : html`<div class="dock-place" data-zone="inbox">${t("New")}</div>`}
      ${clusters.map(
        ({ cluster, cards }) => html`<div class="dock-place" data-zone="cluster" data-cluster=${cluster.id} data-colour=${cluster.colour}
          ?data-locked=${cluster.locked}>
          <span class="dock-sign">${cluster.locked ? icon("locked") : sign(signOf(cluster.colour))}</span>
          <span class="dock-name">${clusterName(desk, cluster)}</span> <span class="dock-count">${cards.length}</span>
        </div>`,
      )}
      <div class="dock-place dock-new" data-zone="new">${icon("plus")}${t("cluster")}</div>
    </div>
  `;
}
