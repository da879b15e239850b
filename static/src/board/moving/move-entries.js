import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../core/words/i18n.js";
import { sign } from "../../core/words/signs.js";
import { clusterName } from "../../leading/covered-words.js";
import { icon } from "../../parts/icon.js";
import { closeMenu, focusOn } from "../../parts/menu.js";
import { arrange } from "../../workshop/arrangement.js";
import { createCluster, moveCards } from "./place-cards.js";
import { lensInUse } from "../../workshop/lens-in-use.js";
import { signOf } from "../../workshop/cluster-colours.js";

/**
 * Moving a card without dragging it: into a cluster, a new one, back, or up and down where it lies.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {import("../../core/stream/shapes.js").Card} Card
 */

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {Card} card
 */
export function moveEntries(desk, state, card) {
  const lens = lensInUse(desk, state, card.round);
  if (!lens) return nothing;
  const { clusters } = arrange(state, lens, desk.moves.value);
  const home = clusters.find((column) => column.cards.includes(card))?.cluster.id ?? null;
  const to = (/** @type {string | null} */ cluster) => go(desk, { lens: lens.id, cards: [card.id], cluster });
  return html`
    <p class="menu-title">${t("Move to …")}</p>
    ${repeat(
      clusters.filter(({ cluster }) => cluster.id !== home),
      ({ cluster }) => cluster.id,
      ({ cluster }) => html`<button class="menu-entry" type="button" data-colour=${cluster.colour} @click=${() => to(cluster.id)}>
        <span class="menu-sign">${sign(signOf(cluster.colour))}</span>${clusterName(desk, cluster)}
      </button>`,
    )}
    <button class="menu-entry" type="button" @click=${() => intoNew(desk, lens.id, card.id)}>${icon("plus")}${t("A new cluster")}</button>
    ${home
      ? html`<button class="menu-entry" type="button" @click=${() => to(null)}>${icon("undo")}${t("Back to the new cards")}</button>`
      : nothing}
  `;
}

/**
 * One place up or down within its cluster.
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {Card} card
 */
export function stepEntries(desk, state, card) {
  const lens = lensInUse(desk, state, card.round);
  const column = lens && arrange(state, lens, desk.moves.value).clusters.find(({ cards }) => cards.includes(card));
  if (!lens || !column) return nothing;
  const ids = column.cards.map(({ id }) => id);
  const at = ids.indexOf(card.id);
  const move = { lens: lens.id, cards: [card.id], cluster: column.cluster.id };
  const up = () => go(desk, { ...move, after: ids[at - 2] ?? null });
  const down = () => go(desk, { ...move, after: ids[at + 1] });
  return html`
    ${at > 0 ? html`<button class="menu-entry" type="button" @click=${up}>${icon("arrow-up")}${t("One up")}</button>` : nothing}
    ${at < ids.length - 1
      ? html`<button class="menu-entry" type="button" @click=${down}>${icon("arrow-down")}${t("One down")}</button>`
      : nothing}
  `;
}

/**
 * @param {Desk} desk
 * @param {import("../../workshop/arrangement.js").Move} move
 */
function go(desk, move) {
  closeMenu(desk);
  moveCards(desk, move);
  focusOn({ card: move.cards[0] });
}

/**
 * @param {Desk} desk
 * @param {string} lens
 * @param {string} card
 */
function intoNew(desk, lens, card) {
  desk.menu.value = null;
  createCluster(desk, lens, [card]);
}
