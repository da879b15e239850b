import { html, svg } from "lit-html";

/**
 * As long as its share of the longest. The number stands beside it in words.
 *
 * @param {number} share from 0 to 1
 */
export const bar = (share) => html`<svg class="vote-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
  <rect class="vote-bar-all" width="100" height="1" /><rect class="vote-bar-part" width=${Math.round(share * 100)} height="1" />
</svg>`;

/**
 * Dots, filled and empty, of a budget or of a choice.
 *
 * @param {number} filled
 * @param {number} [empty]
 */
export function dots(filled, empty = 0) {
  const all = filled + empty;
  return html`<svg class="vote-dots" viewBox="0 0 ${Math.max(1, all) * 22} 22" aria-hidden="true" focusable="false">
    ${Array.from({ length: all }, (_, at) => svg`<circle class=${at < filled ? "vote-dot" : "vote-dot-empty"} cx=${at * 22 + 11} cy="11" r="8" />`)}
  </svg>`;
}
