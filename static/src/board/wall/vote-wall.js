import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../core/words/i18n.js";
import { dotsWords, middleWords, nothingLeft } from "../../core/words/vote.js";
import { bar } from "../../core/words/vote-bar.js";
import { countView } from "../../leading/counting.js";
import { speak } from "../../parts/messages.js";
import { choiceName, countedWords, turnoutWords, whatToDo } from "../../parts/vote-words.js";
import { choicesOf, resultsOf, sourceOf } from "../../workshop/vote-selectors.js";

/**
 * A vote where else the cards lie: who has voted, what was counted in the room, and the results once it is closed.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {import("../../core/stream/shapes.js").Round} Round
 * @typedef {NonNullable<ReturnType<typeof resultsOf>>} Results
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {Round} vote
 */
export function voteWall(desk, state, vote) {
  const results = resultsOf(state, vote);
  const source = sourceOf(state, vote);
  return html`
    <section class="vote-wall" data-scroll aria-label=${t("Vote")} tabindex="0">
      <div class="vote-wall-head">
        <p class="vote-turnout" role="status">${turnoutWords(state, vote)}</p>
        ${results ? middle(vote, results) : html`<p>${whatToDo(vote)} ${vote.voting === "hands" ? nothing : t("The result comes when you close the round.")}</p>`}
        ${source
          ? html`<button class="button button-small" type="button" @click=${() => (desk.round.value = source.id)}>${t("See the cards")}</button>`
          : nothing}
      </div>
      ${choicesOf(state, vote).length ? nothing : html`<p>${nothingLeft()}</p>`}
      ${results ? bars(vote, results) : choices(desk, state, vote)}
    </section>
  `;
}

/**
 * @param {Round} vote
 * @param {Results} results
 */
const middle = (vote, results) => (vote.voting === "scale" ? html`<p>${middleWords(results)}</p>` : nothing);

/**
 * @param {Round} vote
 * @param {Results} results
 */
const bars = (vote, results) =>
  vote.voting === "hands"
    ? nothing
    : html`<ol class="vote-rows">
  ${repeat(results, ({ id }) => id, ({ choice, dots, counted, share, first }) => html`
    <li class="vote-row" data-colour=${choice.colour ?? nothing} ?data-first=${first}>
      ${choiceName(choice)}<span class="vote-row-bar">${bar(share)}</span>
      <span class="vote-row-count"><strong>${dotsWords(vote, dots)}</strong>${counted ? html` <small>${countedWords(counted)}</small>` : nothing}</span>
    </li>`)}
</ol>`;

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {Round} vote
 */
function choices(desk, state, vote) {
  const counts = desk.leads && vote.state === "open";
  const hands = vote.voting === "hands";
  const send = (/** @type {object} */ command) => speak(desk, "vote.count", command);
  return html`
    <ul class="vote-rows">
      ${repeat(choicesOf(state, vote), ({ id }) => id, (choice) => html`<li class="vote-row" data-colour=${choice.colour ?? nothing}>
        ${hands ? html`<span class="vote-choice">${t("Hands up")}</span>` : choiceName(choice)}
        ${counts ? countView(desk.counting, state, vote, choice, send) : nothing}
      </li>`)}
    </ul>
    ${counts ? html`<p class="vote-hand-hint">${hint(vote)}</p>` : nothing}
  `;
}

/** @param {Round} vote */
const hint = (vote) =>
  vote.voting === "hands" ? t("Tap once for each hand, or type the number. Close the round to show it.") : t("Who has no phone? Count them in here. The room sees it with the result.");
