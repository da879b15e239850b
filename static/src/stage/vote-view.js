import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { choicesOf, resultsOf, shownVote, turnoutOf } from "../workshop/vote-selectors.js";
import { choiceName, dotsEach, turnoutWords } from "../parts/vote-wall.js";
import { t, tn } from "../core/words/i18n.js";
import { nothingLeft } from "../core/words/vote.js";
import { bar } from "../core/words/vote-bar.js";

/**
 * The vote of this moment before the whole room: what can be chosen and who has, then the bars. Null without one.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("./vote-fit.js").Density} Density
 *
 * @param {State} state
 * @param {Density} density
 */
export function voteStage(state, density) {
  const vote = shownVote(state);
  if (!vote) return null;
  const results = resultsOf(state, vote);
  return results ? bars(results, turnoutOf(state, vote).voted, density) : choosing(state, vote, density);
}

/**
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Round} vote
 * @param {Density} density
 */
function choosing(state, vote, density) {
  const choices = choicesOf(state, vote);
  if (!choices.length) return html`<p class="stage-help">${nothingLeft()}</p>`;
  const shown = choices.slice(0, density.most * 2);
  return html`
    <div class="stage-vote" data-size=${density.size}>
      <p class="stage-turnout">${turnoutWords(state, vote)}</p>
      <p class="stage-turnout-help">${dotsEach(vote)} ${t("Vote on your phone.")}</p>
      <ul class="stage-choices" ?data-many=${choices.length > 5} data-fit-vote>
        ${repeat(shown, ({ id }) => id, (choice) => html`<li class="stage-choice" data-colour=${choice.colour ?? nothing}>${choiceName(choice, { forRoom: true })}</li>`)}
        ${more(choices.length - shown.length)}
      </ul>
    </div>
  `;
}

/**
 * @param {NonNullable<ReturnType<typeof resultsOf>>} results
 * @param {number} voted
 * @param {Density} density
 */
function bars(results, voted, density) {
  if (!results.length) return html`<p class="stage-help">${nothingLeft()}</p>`;
  if (!voted) return html`<p class="stage-help">${t("Nobody has voted.")}</p>`;
  const chosen = results.filter(({ dots }) => dots);
  const shown = chosen.slice(0, density.most);
  const without = results.length - chosen.length;
  return html`
    <div class="stage-vote" data-size=${density.size} data-fit-vote>
      <ol class="stage-bars">
        ${repeat(shown, ({ id }) => id, ({ choice, dots, share, first }) => html`
          <li class="stage-bar" data-colour=${choice.colour ?? nothing} ?data-first=${first}>
            ${choiceName(choice, { forRoom: true })}
            <span class="stage-bar-line">${bar(share)}<strong>${tn("%(num)s dot", "%(num)s dots", dots)}</strong></span>
          </li>`)}
        ${more(chosen.length - shown.length)}
        ${without ? html`<li class="stage-more">${tn("%(num)s got no dot", "%(num)s got no dots", without)}</li>` : nothing}
      </ol>
    </div>
  `;
}

/** @param {number} left */
const more = (left) => (left > 0 ? html`<li class="stage-more">${t("and %(num)s more", { num: left })}</li>` : nothing);
