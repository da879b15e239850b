import { html, nothing } from "lit-html";
import { labelOf, restOf, textOf } from "../workshop/card-words.js";

/**
 * A card to read from afar.
 *
 * @param {import("../core/stream/shapes.js").Card} card
 * @param {boolean} [rest] also the why, the condition and the example
 */
export function stageCard(card, rest = true) {
  const label = labelOf(card);
  const parts = rest ? restOf(card) : [];
  return html`
    <li class="stage-card" data-kind=${card.kind}>
      ${card.emoji ? html`<span class="stage-picture" aria-hidden="true">${card.emoji}</span>` : nothing}
      <div>
        ${label ? html`<p class="stage-kind">${label}</p>` : nothing}
        <p class="stage-text">${textOf(card)}</p>
        ${parts.map(({ word, text }) => html`<p class="stage-rest">${word ? html`<em>${word}</em> ` : nothing}${text}</p>`)}
      </div>
    </li>
  `;
}
