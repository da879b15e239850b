import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { choicesOf, isOwnChoice, resultsOf, shownVote, turnoutOf } from "../workshop/vote-selectors.js";
import { choiceName, countedWords, turnoutWords, whatToDo } from "../parts/vote-words.js";
import { t, tn } from "../core/words/i18n.js";
import { dotsWords, middleWords, nothingLeft } from "../core/words/vote.js";
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
  if (!results) return choosing(state, vote, density);
  return vote.voting === "hands" ? handsUp(state, vote) : bars(vote, results, turnoutOf(state, vote).voted, density);
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
      <p class="stage-turnout-help">${whatToDo(vote)} ${isOwnChoice(vote) ? nothing : t("Vote on your phone.")}</p>
      ${vote.voting === "hands" ? html`<p class="stage-hand" aria-hidden="true">✋</p>` : html`<ul class="stage-choices" ?data-many=${choices.length > 5} data-fit-vote>
        ${repeat(shown, ({ id }) => id, (choice) => html`<li class="stage-choice" data-colour=${choice.colour ?? nothing}>${choiceName(choice, { forRoom: true })}</li>`)}
        ${more(choices.length - shown.length)}
      </ul>`}
    </div>
  `;
}

/**
 * How many went up, as large as it can be.
 *
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Round} vote
 */
const handsUp = (state, vote) => html`<div class="stage-vote"><p class="stage-hand"><span aria-hidden="true">✋</span> ${turnoutWords(state, vote)}</p></div>`;

/**
 * @param {import("../core/stream/shapes.js").Round} vote
 * @param {NonNullable<ReturnType<typeof resultsOf>>} results
 * @param {number} voted
 * @param {Density} density
 */
function bars(vote, results, voted, density) {
  if (!results.length) return html`<p class="stage-help">${nothingLeft()}</p>`;
  if (!voted && !results.some(({ dots }) => dots)) return html`<p class="stage-help">${t("Nobody has voted.")}</p>`;
  const scale = vote.voting === "scale";
  const chosen = scale ? results : results.filter(({ dots }) => dots);
  const shown = chosen.slice(0, density.most);
  const without = results.length - chosen.length;
  return html`
    <div class="stage-vote" data-size=${density.size} data-fit-vote>
      <ol class="stage-bars" ?data-scale=${scale}>
        ${repeat(shown, ({ id }) => id, ({ choice, dots, counted, share, first }) => html`
          <li class="stage-bar" data-colour=${choice.colour ?? nothing} ?data-first=${first}>
            ${choiceName(choice, { forRoom: true })}
            <span class="stage-bar-line">${bar(share)}<strong>${dotsWords(vote, dots)}</strong></span>
            ${counted ? html`<small class="stage-counted">${countedWords(counted)}</small>` : nothing}
          </li>`)}
        ${more(chosen.length - shown.length)}
        ${scale ? html`<li class="stage-more">${middleWords(results)}</li>` : nothing}
        ${without ? html`<li class="stage-more">${tn("%(num)s got no dot", "%(num)s got no dots", without)}</li>` : nothing}
      </ol>
    </div>
  `;
}

/** @param {number} left */
const more = (left) => (left > 0 ? html`<li class="stage-more">${t("and %(num)s more", { num: left })}</li>` : nothing);
