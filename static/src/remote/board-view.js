import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { textOf } from "../workshop/card-words.js";
import { timesSaid } from "../parts/times-said.js";
import { cardsUnder } from "../workshop/said-the-same.js";
import { isSpotlit } from "../leading/cluster-acts.js";
import { arrange } from "../workshop/arrangement.js";
import { pairsInWords, withoutInWords, withoutPartner } from "../workshop/pair-counts.js";
import { currentRound, lensOnStage, pairsMayBeDrawn, shownRound } from "../workshop/selectors.js";
import { signOf } from "../workshop/cluster-colours.js";
import { t } from "../core/words/i18n.js";
import { sign } from "../core/words/signs.js";
import { isJoinLarge, walkStart } from "./large-now.js";

/**
 * What lies on the board, to put large on the stage with one tap and take off with another.
 *
 * @typedef {import("./main.js").Remote} Remote
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 *
 * @param {Remote} remote
 * @param {State} state
 */
export function boardView(remote, state) {
  const round = shownRound(state);
  const lens = round && lensOnStage(state, round.id);
  const arranged = lens ? arrange(state, lens) : { inbox: [], clusters: [] };
  const inbox = arranged.inbox.filter(onTheBoard);
  const clusters = arranged.clusters.map(({ cluster, cards }) => ({ cluster, cards: cards.filter(onTheBoard) }));
  const filled = clusters.filter((column) => column.cards.length);
  return html`
    ${pairs(remote, state)} ${round ? reveal(remote, round) : nothing}
    ${walkStart(remote, state)}
    ${inbox.length || filled.length ? html`<p class="remote-facts">${t("Tap what must stand large on the stage.")}</p>` : nothing}
    ${inbox.length
      ? html`<section class="remote-part" aria-label=${t("New cards")}>
          <h2 class="remote-part-title">${t("New")} <span class="remote-count">${inbox.length}</span></h2>
          <ul class="remote-cards" data-steady>${repeat(inbox, (card) => card.id, (card) => cardLine(remote, state, card))}</ul>
        </section>`
      : nothing}
    ${repeat(filled, ({ cluster }) => cluster.id, (column) => clusterPart(remote, state, column))}
  `;
}

/** Not those that were taken off, or that wait for a yes. @param {import("../core/stream/shapes.js").Card} card */
const onTheBoard = (card) => card.state === "shown";

/**
 * @param {Remote} remote
 * @param {State} state
 * @param {import("../workshop/arrangement.js").Column} column
 */
function clusterPart(remote, state, { cluster, cards }) {
  return html`
    <section class="remote-part" data-colour=${cluster.colour}>
      ${toggle(remote, state, { cluster: cluster.id }, "remote-cluster", html`
        <span class="remote-sign">${sign(signOf(cluster.colour))}</span>
        <span class="remote-cut">${cluster.emoji ? `${cluster.emoji} ` : ""}${cluster.title || t("No name yet")}</span> <span class="remote-count">${cards.length}</span>`)}
      <ul class="remote-cards" data-steady>${repeat(cards, (card) => card.id, (card) => cardLine(remote, state, card))}</ul>
    </section>
  `;
}

/**
 * @param {Remote} remote
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Card} card
 */
const cardLine = (remote, state, card) => html`<li>
  ${toggle(remote, state, { card: card.id }, "remote-card", html`
    ${card.emoji ? html`<span aria-hidden="true">${card.emoji}</span>` : nothing} <span class="remote-cut">${textOf(card)}</span> ${timesSaid(cardsUnder(state, card).length + 1)}
    ${card.public ? nothing : html`<span class="remote-facts">${t("covered")}</span>`}`)}
</li>`;

/**
 * @param {Remote} remote
 * @param {State} state
 * @param {import("../board/desk.js").About} about
 * @param {string} look
 * @param {unknown} content
 */
function toggle({ sender, lights }, state, about, look, content) {
  const on = isSpotlit(state, about) && !isJoinLarge(state);
  const press = () => (on ? sender.press("spotlight", "spotlight.set", {}, lights) : sender.press("spotlight", "spotlight.set", about));
  return html`<button class=${look} type="button" aria-pressed=${on} @click=${press}>
    ${content} ${on ? html`<span class="remote-on">${t("on the stage")}</span>` : nothing}
  </button>`;
}

/**
 * @param {Remote} remote
 * @param {import("../core/stream/shapes.js").Round} round
 */
function reveal({ sender }, round) {
  if (round.showing !== "later" || round.revealed) return nothing;
  const press = () => sender.press("reveal", "cards.reveal", { round: round.id, on: true });
  return html`<div class="remote-row"><button class="button" type="button" @click=${press}>${t("Show all cards to the room")}</button></div>`;
}

/**
 * @param {Remote} remote
 * @param {State} state
 */
function pairs(remote, state) {
  const round = currentRound(state);
  if (round?.kind !== "exchange" || round.state !== "open") return nothing;
  const mayDraw = pairsMayBeDrawn(state, round);
  if (mayDraw && remote.drawing.value === round.id) return drawAgain(remote, round.id);
  const ask = () => (remote.drawing.value = round.id);
  const without = withoutPartner(state, round.id).length;
  return html`<div class="remote-row">
    <p class="remote-facts">${pairsInWords(state, round.id)}${without ? `. ${withoutInWords(without)}` : ""}</p>
    ${mayDraw ? html`<button class="button" type="button" @click=${ask}>${t("Draw again")}</button>` : nothing}
  </div>`;
}

/**
 * Whoever sits together already must move, so this asks first.
 *
 * @param {Remote} remote
 * @param {string} round
 */
function drawAgain({ sender, drawing }, round) {
  const keep = () => (drawing.value = null);
  const draw = async () => {
    keep();
    const ack = await sender.press("pairs", "pairs.draw", { round });
    // No step that somebody else made just before: a pair began to write meanwhile.
    if (ack && !ack.ok && ack.error.code === "conflict") sender.trouble.value = ack.error.message;
  };
  return html`<div class="remote-row" role="group" aria-label=${t("Draw again")}>
    <p>${t("All pairs are made anew. People who sit together already must move.")}</p>
    <button class="button" type="button" @click=${keep}>${t("Keep the pairs")}</button>
    <button class="button button-danger" type="button" @click=${draw}>${t("Draw all again")}</button>
  </div>`;
}
