import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../core/words/i18n.js";
import { addCardButton } from "../cards/card-form.js";
import { waitingStrip } from "../cards/waiting-strip.js";
import { stackView, stacksOf } from "./stacks.js";

/**
 * New cards, in the columns that clusters leave free. When all have a place, a strip is left on which cards can be put
 * back.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 * @param {{shown: NonNullable<ReturnType<typeof import("../finding/cards-found.js").arranged>>,
 *   board: import("../../workshop/draw-facts.js").BoardFacts, columns: number}} facts `columns`: 0 for a strip
 */
export function newCards(desk, state, { shown: { round, arrangement, all }, board, columns }) {
  const { inbox, clusters } = arrangement;
  const stacks = stacksOf(inbox, Math.max(1, columns), (cards) => desk.slices.fit(cards));
  return html`
    <section class="inbox" data-zone="inbox" data-scroll aria-label=${t("New cards")} tabindex="0"
      ?data-dense=${board.density !== "read"} ?data-strip=${!columns}>
      ${waitingStrip(desk, state, round)}
      <h2 class="inbox-head">${t("New")} <span class="inbox-count">${countWords(inbox.length, all)}</span></h2>
      ${inbox.length
        ? html`<div class="stacks" role="grid" aria-multiselectable="true" aria-label=${t("New cards")}>
            ${stacks.map(
              (column) => html`<div class="inbox-column" role="presentation">
                ${repeat(column, (stack) => stack.number, (stack) => stackView(desk, { board, stack }))}
              </div>`,
            )}
          </div>`
        : html`<p class="empty">${emptyWords(state, round, clusters, all)}</p>`}
      ${round.state === "waiting" ? nothing : addCardButton(desk, round)}
    </section>
  `;
}

/**
 * @param {number} shown
 * @param {number} all
 */
const countWords = (shown, all) => (shown === all ? String(all) : t("%(found)s of %(all)s", { found: shown, all }));

/**
 * @param {import("../../core/stream/shapes.js").BoardState} state
 * @param {import("../../core/stream/shapes.js").Round} round
 * @param {import("../../workshop/arrangement.js").Column[]} clusters
 * @param {number} all how many new cards there are
 */
function emptyWords(state, round, clusters, all) {
  if (all) return t("None of the new cards was found.");
  if (clusters.some((column) => column.cards.length)) return t("All cards have a place.");
  if (round.state === "open" && !round.moderated) return t("Cards appear here as soon as people send them.");
  return round.id === state.workshop.round
    ? t("No card of this round is on the board.")
    : t("No card of “%(round)s” is on the board.", { round: round.title });
}
