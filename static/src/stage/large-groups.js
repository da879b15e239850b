import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../core/words/i18n.js";
import { personName } from "../core/words/labels.js";
import { noteKindWord } from "../workshop/note-words.js";
import { timesSaid } from "../parts/times-said.js";
import { authorsOfAll, belowIn, timesIn, topsIn } from "../workshop/said-the-same.js";
import { notesAbout } from "../workshop/selectors.js";
import { piecesOf } from "./card-pieces.js";

/**
 * What is large, as groups that are fitted to the screen as those of the wall are: a card by its pieces or a cluster by
 * its cards, and beside it what was said about it. All of it is read by the room, so nothing is left out and nothing is
 * smaller than can be read.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("./wall-groups.js").Group} Group
 * @typedef {import("./wall-groups.js").Large} Large
 */

/** How letters and columns are chosen; `smallest`: of a card, what beside its text is a fifth smaller. */
const LOOKS = {
  card: { smallest: 0.8, most: 0.085, columns: 1, asOne: true },
  cluster: { smallest: 1, most: 0.06, columns: Infinity, asOne: false },
  aside: { smallest: 0.8, most: 0.045, columns: 1, asOne: true },
};

/**
 * Null when nothing is large, or it is gone.
 *
 * @param {State} state
 * @returns {Group[] | null}
 */
export function largeGroups(state) {
  const about = state.workshop.spotlight ?? {};
  const card = state.cards[about.card ?? ""];
  const cluster = state.clusters[about.cluster ?? ""];
  const notes = notesAbout(state, about);
  const said = notes.length ? [{ id: "notes", cluster: null, cards: notes, all: notes.length, view: notesView }] : [];
  if (card) return [cardGroup(state, card, { look: "card", ...LOOKS.card, columns: said.length ? 2 : 1 }), ...said];
  if (!cluster) return null;
  const cards = topsIn(state, cluster.id);
  return [{ id: cluster.id, cluster, cards, all: cards.length, below: belowIn(state), large: { look: "cluster", ...LOOKS.cluster, subject: cluster.id } }, ...said];
}

/**
 * A card beside the wall.
 *
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Card} card
 * @returns {Group[]}
 */
export const asideGroups = (state, card) => [cardGroup(state, card, { look: "aside", ...LOOKS.aside })];

/**
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Card} card
 * @param {Omit<Large, "subject">} large
 * @returns {Group}
 */
function cardGroup(state, card, large) {
  const people = authorsOfAll(state, card).map((id) => state.participants[id]).filter((person) => person?.name);
  const pieces = piecesOf(card, large.look === "aside" ? "" : people.map(personName).join(" + "), timesIn(belowIn(state), card));
  return { id: card.id, cluster: null, cards: pieces, all: pieces.length, large: { ...large, subject: card.id }, view: cardView };
}

/** Whether a card has so much to say that its lines all begin at one edge. @param {import("./card-pieces.js").Piece[]} pieces */
const isLong = (pieces) => pieces.reduce((sum, { text }) => sum + text.length, 0) > 240;

/** @type {NonNullable<Group["view"]>} */
function cardView({ cards }, { from, to }) {
  const pieces = /** @type {import("./card-pieces.js").Piece[]} */ (cards);
  return html`
    <article class="spot-card" ?data-long=${isLong(pieces)}>
      <div class="spot-pieces">${repeat(pieces.slice(from, to), (piece) => piece.id, pieceView)}</div>
    </article>
  `;
}

/** @param {import("./card-pieces.js").Piece} piece */
function pieceView({ look, text, word, emoji, label, times = 1 }) {
  if (look === "names") return html`<p class="spot-piece spot-names" translate="no">${text}</p>`;
  if (look === "rest") return html`<p class="spot-piece spot-rest">${word ? html`<em>${word}</em> ` : nothing}${text}</p>`;
  return html`<div class="spot-piece">
    ${emoji ? html`<p class="spot-picture" aria-hidden="true">${emoji}</p>` : nothing}
    ${label ? html`<p class="spot-kind">${label}</p>` : nothing}
    <h2 class="spot-text">${text} ${timesSaid(times)}</h2>
  </div>`;
}

/** @type {NonNullable<Group["view"]>} */
function notesView({ cards }, { from, to }) {
  const notes = /** @type {import("../core/stream/shapes.js").Note[]} */ (cards);
  return html`
    <section class="spot-said" aria-label=${t("Notes")}>
      <ul class="spot-notes">
        ${repeat(notes.slice(from, to), (note) => note.id, (note) => html`<li class="spot-piece spot-note">
          <p class="spot-kind">${noteKindWord(note.kind)}${note.addressee ? ` → ${note.addressee}` : ""}</p>
          <p>${note.text}</p>
        </li>`)}
      </ul>
    </section>
  `;
}
