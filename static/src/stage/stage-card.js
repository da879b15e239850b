import { html, nothing } from "lit-html";
import { timesSaid } from "../parts/times-said.js";
import { labelOf, restOf, textOf } from "../workshop/card-words.js";

/**
 * A card to read from afar.
 *
 * @param {import("../core/stream/shapes.js").Card} card
 * @param {boolean} [rest] also the why, the condition and the example
 * @param {number} [times] how often it was said
 */
export function stageCard(card, rest = true, times = 1) {
  const label = labelOf(card);
  const parts = rest ? restOf(card) : [];
  return html`
    <li class="stage-card" data-kind=${card.kind}>
      ${card.emoji ? html`<span class="stage-picture" aria-hidden="true">${card.emoji}</span>` : nothing}
      <div>
        ${label ? html`<p class="stage-kind">${label}</p>` : nothing}
        <p class="stage-text">${textOf(card)} ${timesSaid(times)}</p>
        ${parts.map(({ word, text }) => html`<p class="stage-rest">${word ? html`<em>${word}</em> ` : nothing}${text}</p>`)}
      </div>
    </li>
  `;
}
