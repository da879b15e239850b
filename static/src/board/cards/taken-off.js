import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../core/words/i18n.js";
import { textOf } from "../../workshop/card-words.js";
import { isCovered } from "../../leading/covered-words.js";
import { coveredWords, lookButton } from "../../leading/cover-view.js";
import { bringBack } from "../../leading/moderating.js";

/**
 * The cards that were taken off the board, each with a way back.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
export function takenOff(desk, state) {
  const cards = Object.values(state.cards).filter((card) => card.state === "hidden");
  if (!desk.leads || !cards.length) return nothing;
  return html`
    <details class="panel-part taken-off">
      <summary>${t("Taken off the board (%(num)s)", { num: cards.length })}</summary>
      ${lookButton(desk)}
      <ul data-steady>
        ${repeat(
          cards,
          (card) => card.id,
          (card) => html`<li><span>${isCovered(desk, card) ? coveredWords(state.rounds[card.round]?.showing === "never") : textOf(card)}</span>
            <button class="button button-small" type="button" @click=${() => bringBack(desk, card.id)}>${t("Bring back")}</button></li>`,
        )}
      </ul>
    </details>
  `;
}
