import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../core/words/i18n.js";
import { countView } from "../leading/counting.js";
import { choiceName } from "../parts/vote-words.js";
import { choicesOf, shownVote } from "../workshop/vote-selectors.js";

/**
 * What people without a phone vote, counted by who walks round with this one.
 *
 * @param {import("./main.js").Remote} remote
 * @param {import("../core/stream/shapes.js").BoardState} state
 */
export function countingView({ counting, sender }, state) {
  const vote = shownVote(state);
  if (vote?.state !== "open") return nothing;
  const send = (/** @type {object} */ command) => sender.send("vote.count", command);
  return html`<section class="remote-part" aria-label=${t("Counted in the room")}>
    <p class="remote-facts">${vote.voting === "hands" ? t("Tap once for each hand, or type the number.") : t("Who has no phone? Count them in here.")}</p>
    <ul class="remote-cards" data-steady>
      ${repeat(choicesOf(state, vote), ({ id }) => id, (choice) => html`<li class="remote-choice" data-colour=${choice.colour ?? nothing}>
        ${vote.voting === "hands" ? html`<span class="vote-choice">${t("Hands up")}</span>` : choiceName(choice)} ${countView(counting, state, vote, choice, send)}
      </li>`)}
    </ul>
  </section>`;
}
