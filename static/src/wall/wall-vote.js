import { html, nothing } from "lit-html";
import { choicesOf, resultsOf, shownVote } from "../workshop/vote-selectors.js";
import { choiceName, countedWords, turnoutWords } from "../parts/vote-words.js";
import { dotsWords, middleWords } from "../core/words/vote.js";
import { bar } from "../core/words/vote-bar.js";

/**
 * The vote of this moment: what can be chosen and how many have, then the bars. Null without one.
 *
 * @param {import("../core/stream/shapes.js").BoardState} state
 */
export function wallVote(state) {
  const vote = shownVote(state);
  if (!vote) return null;
  const results = resultsOf(state, vote);
  return html`
    <p class="wall-hint">${turnoutWords(state, vote)}</p>
    ${results && vote.voting === "scale" ? html`<p class="wall-hint">${middleWords(results)}</p>` : nothing}
    ${vote.voting === "hands" ? nothing : html`<ul class="wall-votes">
      ${(results ?? choicesOf(state, vote).map((choice) => ({ choice, dots: null, counted: 0, share: 0 }))).map(
        ({ choice, dots, counted, share }) => html`<li class="wall-vote" data-colour=${choice.colour ?? nothing}>
          ${choiceName(choice, { forRoom: true })} ${dots === null ? nothing : html`<span class="wall-vote-line">${bar(share)}<strong>${dotsWords(vote, dots)}</strong></span>`}
          ${counted ? html`<small class="wall-hint">${countedWords(counted)}</small>` : nothing}
        </li>`,
      )}
    </ul>`}
  `;
}
