import { html, nothing } from "lit-html";
import { tn } from "../core/words/i18n.js";

/**
 * How often something was said, beside the card that lies on top; nothing for what was said once.
 *
 * @param {number} times
 */
export const timesSaid = (times) =>
  times < 2 ? nothing : html`<span class="times-said" title=${timesInWords(times)}><span aria-hidden="true">${times}×</span><span class="visually-hidden">${timesInWords(times)}</span></span>`;

/** @param {number} times */
export const timesInWords = (times) => tn("said %(num)s time", "said %(num)s times", times);
