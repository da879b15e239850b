import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t, tn } from "../core/words/i18n.js";
import { roomText } from "../core/words/workshop-words.js";
import { sign } from "../core/words/signs.js";
import { nothingLeft } from "../core/words/vote.js";
import { bar } from "../core/words/vote-bar.js";
import { choicesOf, resultsOf, sourceOf, turnoutOf } from "../workshop/vote-selectors.js";
import { signOf } from "../workshop/cluster-colours.js";

/**
 * A vote where else the cards lie: who has voted, and the results once it is closed.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../workshop/vote-selectors.js").Choice} Choice
 *
 * @param {import("../board/desk.js").Desk} desk
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Round} vote
 */
export function voteWall(desk, state, vote) {
  const results = resultsOf(state, vote);
  const source = sourceOf(state, vote);
  return html`
    <section class="vote-wall" data-scroll aria-label=${t("Vote")} tabindex="0">
      <div class="vote-wall-head">
        <p class="vote-turnout" role="status">${turnoutWords(state, vote)}</p>
        ${results ? nothing : html`<p>${dotsEach(vote)} ${t("The result comes when you close the round.")}</p>`}
        ${source
          ? html`<button class="button button-small" type="button" @click=${() => (desk.round.value = source.id)}>${t("See the cards")}</button>`
          : nothing}
      </div>
      ${choicesOf(state, vote).length ? nothing : html`<p>${nothingLeft()}</p>`}
      ${results
        ? html`<ol class="vote-rows">
            ${repeat(results, ({ id }) => id, ({ choice, dots, share, first }) => html`
              <li class="vote-row" data-colour=${choice.colour ?? nothing} ?data-first=${first}>
                ${choiceName(choice)}<span class="vote-row-bar">${bar(share)}</span>
                <strong>${tn("%(num)s dot", "%(num)s dots", dots)}</strong>
              </li>`)}
          </ol>`
        : html`<ul class="vote-rows">
            ${repeat(choicesOf(state, vote), ({ id }) => id, (choice) => html`<li class="vote-row" data-colour=${choice.colour ?? nothing}>${choiceName(choice)}</li>`)}
          </ul>`}
    </section>
  `;
}

/**
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Round} vote
 */
export function turnoutWords(state, vote) {
  const { voted, all } = turnoutOf(state, vote);
  return tn("%(num)s of %(all)s has voted", "%(num)s of %(all)s have voted", voted, { all });
}

/** @param {import("../core/stream/shapes.js").Round} vote */
export const dotsEach = (vote) => tn("Everybody has %(num)s dot.", "Everybody has %(num)s dots.", vote.dots ?? 0);

/**
 * @param {Choice} choice
 * @param {{forRoom?: boolean}} [where] `forRoom`: that a cluster has no name yet is nothing for the room to read
 */
export function choiceName({ text, emoji, addressee, colour }, { forRoom = false } = {}) {
  return html`<span class="vote-choice">
    ${colour ? html`<span class="vote-sign">${sign(signOf(colour))}</span>` : nothing}
    ${emoji ? html`<span class="vote-picture" aria-hidden="true">${emoji}</span>` : nothing}
    <span class=${forRoom && !text ? "visually-hidden" : "vote-choice-text"}>${text || t("No name yet")}${addressee ? html` <small class="vote-for">${roomText("for %(addressee)s", { addressee })}</small>` : nothing}</span>
  </span>`;
}
