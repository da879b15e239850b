import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../core/words/i18n.js";
import { personName } from "../core/words/labels.js";
import { arranged } from "./finding/cards-found.js";
import { addCardButton } from "./cards/card-form.js";
import { clusterView } from "./clusters/cluster-view.js";
import { boardFacts, clusterFacts } from "../workshop/draw-facts.js";
import { icon } from "../parts/icon.js";
import { showsLink } from "../leading/share-acts.js";
import { joinCard, whyShut } from "../parts/join-view.js";
import { createCluster } from "./moving/place-cards.js";
import { onlyCluster } from "./clusters/one-cluster-alone.js";
import { stackView, stacksOf } from "./cards/stacks.js";
import { spread } from "../workshop/spread-over-columns.js";
import { shownVote } from "../workshop/vote-selectors.js";
import { participantsInOrder } from "../workshop/selectors.js";
import { waitingStrip } from "./cards/waiting-strip.js";
import { voteWall } from "../parts/vote-wall.js";

/**
 * The wall: new cards on the left, clusters on the right. Clusters keep their column however long they grow.
 *
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function wall(desk, state) {
  const vote = shownVote(state, desk.round.value);
  if (vote) return voteWall(desk, state, vote);
  const shown = arranged(desk, state);
  if (!shown) return beforeCards(desk, state);
  const { round, lens, arrangement, all, only, subject } = shown;
  const board = boardFacts(desk, state);
  desk.slices.begin(subject);
  if (only) return onlyCluster(desk, board, arrangement.clusters, only);
  const { inbox, clusters } = arrangement;
  const stacks = stacksOf(inbox.slice(0, desk.slices.fit(inbox)));
  const typing = { renaming: desk.renaming.value, summarising: desk.summarising.value };
  return html`
    <section class="inbox" data-zone="inbox" data-scroll aria-label=${t("New cards")} tabindex="0">
      ${waitingStrip(desk, state, round)}
      <h2 class="inbox-head">${t("New")} <span class="inbox-count">${countWords(inbox.length, all)}</span></h2>
      ${stacks.length
        ? html`<div class="stacks" role="grid" aria-multiselectable="true" aria-label=${t("New cards")}>
            ${repeat(stacks, (stack) => stack.number, (stack) => stackView(desk, { board, stack }))}
          </div>`
        : nothing}
      ${inbox.length ? nothing : html`<p class="empty">${inboxEmpty(state, round, clusters, all)}</p>`}
      ${round.state === "waiting" ? nothing : addCardButton(desk, round)}
    </section>
    <section class="clusters" data-scroll aria-label=${t("Clusters")} tabindex="0">
      <div class="cluster-columns" data-columns>
        ${spread(clusters, desk.columns.value).map(
          (column, index, all) => html`<div class="cluster-column">
            ${repeat(
              desk.slices.clusters(column),
              (one) => one.column.cluster.id,
              (one) => clusterView(desk, clusterFacts(board, one.column, { ...typing, shown: one.shown })),
            )}
            ${desk.leads && index === clusters.length % all.length ? newCluster(desk, lens.id, clusters.length) : nothing}
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

/**
 * @param {number} shown
 * @param {number} all
 */
const countWords = (shown, all) => (shown === all ? String(all) : t("%(found)s of %(all)s", { found: shown, all }));

/**
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Round} round
 * @param {import("../workshop/arrangement.js").Column[]} clusters
 * @param {number} all how many new cards there are
 */
function inboxEmpty(state, round, clusters, all) {
  if (all) return t("None of the new cards was found.");
  if (clusters.some((column) => column.cards.length)) return t("All cards have a place.");
  if (round.state === "open" && !round.moderated) return t("Cards appear here as soon as people send them.");
  return round.id === state.workshop.round
    ? t("No card of this round is on the board.")
    : t("No card of “%(round)s” is on the board.", { round: round.title });
}

/**
 * @param {Desk} desk
 * @param {State} state
 */
function beforeCards(desk, state) {
  if (state.workshop.round !== null || state.workshop.status === "closed") {
    return html`<section class="wall-empty"><p>${t("This round takes no cards. Write down below what is said.")}</p></section>`;
  }
  const people = participantsInOrder(state).map(personName).join(" · ");
  return html`
    <section class="wall-empty">
      ${joinCard(desk.page, state.workshop.code, whyShut(state), !showsLink(desk))}
      <p class="wall-names" translate=${people ? "no" : nothing}>${people || t("Nobody is in yet. Start when everybody is.")}</p>
    </section>
  `;
}
