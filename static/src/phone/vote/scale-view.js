import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { icon } from "../page/icon.js";

/**
 * The steps of a scale, one of which is one's own; another press on it takes it back.
 *
 * @typedef {import("../phone.js").Phone} Phone
 *
 * @param {Phone} phone
 * @param {import("../../core/stream/shapes.js").Ballot} ballot
 * @param {string} hint
 */
export function scaleView(phone, ballot, hint) {
  const paused = phone.pause.value !== null;
  const { dots, choose } = phone.voting;
  return html`<section class="vote" aria-label=${t("Your answer")}>
    <ol class="scale">${ballot.entries.map(({ id, text }) => html`<li>
      <button class="button scale-step" type="button" aria-pressed=${Boolean(dots.value[id])} aria-disabled=${paused}
        @click=${() => !paused && choose(id)}><strong>${id}</strong><span lang=${phone.page.language}>${text}</span>${dots.value[id] ? icon("check") : nothing}</button>
    </li>`)}</ol>
    <p class="vote-hint">${hint}</p>
  </section>`;
}
