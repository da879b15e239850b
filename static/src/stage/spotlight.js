import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { restOf, textOf } from "../workshop/card-words.js";
import { noteKindWord } from "../workshop/note-words.js";
import { authorsOfAll, belowIn, timesIn, topsIn } from "../workshop/said-the-same.js";
import { notesAbout } from "../workshop/selectors.js";
import { timesSaid } from "../parts/times-said.js";
import { t } from "../core/words/i18n.js";
import { personName } from "../core/words/labels.js";
import { clusterName } from "./cluster-name.js";
import { cardCount, largeSpeaker } from "./speaking.js";
import { stageCard } from "./stage-card.js";

/**
 * One card, one cluster or one speaker before the whole room, with what was said about it beside it. Nothing when it
 * is gone.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 *
 * @param {State} state
 */
export function spotlight(state) {
  const about = state.workshop.spotlight ?? {};
  const card = state.cards[about.card ?? ""];
  const cluster = state.clusters[about.cluster ?? ""];
  if (about.speaker) return html`<div class="spot">${largeSpeaker(state, state.rounds[state.workshop.round ?? ""], about.speaker)}</div>`;
  if (!card && !cluster) return null;
  const notes = notesAbout(state, about);
  return html`
    <div class="spot" ?data-notes=${notes.length > 0}>
      ${card ? largeCard(state, card) : largeCluster(state, cluster)}
      ${notes.length
        ? html`<ul class="spot-notes" aria-label=${t("Notes")}>
            ${repeat(notes, (note) => note.id, (note) => html`<li class="spot-note">
              <p class="stage-kind">${noteKindWord(note.kind)}${note.addressee ? ` → ${note.addressee}` : ""}</p>
              <p>${note.text}</p>
            </li>`)}
          </ul>`
        : nothing}
    </div>
  `;
}

/**
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Card} card
 */
function largeCard(state, card) {
  const names = authorsOfAll(state, card).map((id) => state.participants[id]).filter((person) => person?.name).map(personName);
  return html`
    <article class="spot-card" data-long=${lengthOf(card)}>
      ${card.emoji ? html`<p class="spot-picture" aria-hidden="true">${card.emoji}</p>` : nothing}
      <h2 class="spot-text">${textOf(card)} ${timesSaid(timesIn(belowIn(state), card))}</h2>
      ${restOf(card).map(({ word, text }) => html`<p class="spot-rest">${word ? html`<em>${word}</em> ` : nothing}${text}</p>`)}
      ${names.length ? html`<p class="spot-names" translate="no">${names.join(" + ")}</p>` : nothing}
      ${cardCount(state, card)}
    </article>
  `;
}

/**
 * How much there is to read decides how large it stands.
 *
 * @param {import("../core/stream/shapes.js").Card} card
 */
function lengthOf(card) {
  const letters = card.text.length + card.why.length + card.condition.length + card.example.length;
  if (letters > 600) return "very";
  return card.text.length > 90 || letters > 300 ? "yes" : "no";
}

/**
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Cluster} cluster
 */
function largeCluster(state, cluster) {
  const cards = topsIn(state, cluster.id);
  const below = belowIn(state);
  return html`
    <article class="spot-cluster" data-colour=${cluster.colour} data-many=${cards.length > 6 ? "yes" : "no"}>
      ${clusterName(cluster, { look: "spot-cluster-name" })} ${cluster.summary ? html`<p class="spot-summary">${cluster.summary}</p>` : nothing}
      <ul class="spot-cards">${repeat(cards, (card) => card.id, (card) => stageCard(card, cards.length <= 6, timesIn(below, card)))}</ul>
    </article>
  `;
}
