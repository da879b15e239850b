import { html, nothing } from "lit-html";
import { choicesOf, resultsOf, shownVote } from "../workshop/vote-selectors.js";
import { choiceName, turnoutWords } from "../parts/vote-wall.js";
import { tn } from "../core/words/i18n.js";
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
    <ul class="wall-votes">
      ${(results ?? choicesOf(state, vote).map((choice) => ({ choice, dots: null, share: 0 }))).map(
        ({ choice, dots, share }) => html`<li class="wall-vote" data-colour=${choice.colour ?? nothing}>
          ${choiceName(choice, { forRoom: true })} ${dots === null ? nothing : html`<span class="wall-vote-line">${bar(share)}<strong>${tn("%(num)s dot", "%(num)s dots", dots)}</strong></span>`}
        </li>`,
      )}
    </ul>
  `;
}
