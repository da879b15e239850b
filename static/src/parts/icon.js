import { html } from "lit-html";

/**
 * A picture beside a word; `components/icon.css` has the drawings.
 *
 * @param {string} name
 */
export const icon = (name) => html`<span class="icon" data-icon=${name} aria-hidden="true"></span>`;
