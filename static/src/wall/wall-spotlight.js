import { html, nothing } from "lit-html";
import { noteKindWord } from "../workshop/note-words.js";
import { authorsOfAll, belowIn, timesIn, topsIn } from "../workshop/said-the-same.js";
import { currentRound, notesAbout } from "../workshop/selectors.js";
import { t } from "../core/words/i18n.js";
import { personName } from "../core/words/labels.js";
import { calledBy } from "../core/words/speakers.js";
import { cardList, cardWords, clusterName } from "./wall-parts.js";

/**
 * What stands large on the stage now, first on this screen as well.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 *
 * @param {State} state
 * @param {string} language of the workshop
 */
export function wallSpotlight(state, language) {
  const about = state.workshop.spotlight ?? {};
  const shown = large(state, about, language);
  if (!shown) return nothing;
  const notes = notesAbout(state, about);
  return html`
    <section class="wall-spot" aria-label=${t("On the stage now")}>
      <p class="wall-spot-head">${t("On the stage now")}</p>
      ${shown}
      ${notes.length
        ? html`<ul class="wall-notes" aria-label=${t("Notes")}>${notes.map((note) => html`<li><b>${noteKindWord(note.kind)}</b> ${note.text}</li>`)}</ul>`
        : nothing}
    </section>
  `;
}

/**
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Spotlight} about
 * @param {string} language
 */
function large(state, about, language) {
  const card = state.cards[about.card ?? ""];
  if (card) return html`${cardWords(language, card, timesIn(belowIn(state), card))} ${names(state, authorsOfAll(state, card))}`;
  const cluster = state.clusters[about.cluster ?? ""];
  if (!cluster) return about.speaker ? speaking(state, about.speaker) : null;
  return html`
    <h2 class="wall-spot-name" data-colour=${cluster.colour}>${clusterName(language, cluster)}</h2>
    ${cluster.summary ? html`<p class="wall-summary" lang=${language}>${cluster.summary}</p>` : nothing}
    ${cardList(language, topsIn(state, cluster.id), belowIn(state))}
  `;
}

/**
 * Who speaks without a card on the stage.
 *
 * @param {State} state
 * @param {string} id
 */
function speaking(state, id) {
  const round = currentRound(state);
  const called = round && calledBy(state, round, id);
  return called ? html`<p class="wall-names" translate="no">${called}</p>` : null;
}

/**
 * @param {State} state
 * @param {string[]} people
 */
function names(state, people) {
  const known = people.map((id) => state.participants[id]).filter((person) => person?.name);
  return known.length ? html`<p class="wall-names" translate="no">${known.map(personName).join(" + ")}</p>` : null;
}
