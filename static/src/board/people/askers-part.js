import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../core/words/i18n.js";
import { answerAskers } from "../../leading/door-acts.js";
import { askerName, askersOf, askInWords } from "../../workshop/askers.js";

/**
 * Who waits at the door: let in one by one, all at once, or not.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function askersPart(desk, state) {
  const askers = askersOf(state);
  if (!askers.length) return nothing;
  return html`<section class="askers" aria-label=${askInWords(askers.length)}>
    <h2>${askInWords(askers.length)}</h2>
    <ul class="people" data-steady>${repeat(askers, ({ id }) => id, (asker) => line(desk, asker))}</ul>
    ${askers.length > 1
      ? html`<div class="askers-all">
          <button class="button button-small button-quiet" type="button" @click=${() => answerAskers(desk, askers, "out")}>${t("Nobody of them")}</button>
          <button class="button button-small button-strong" type="button" @click=${() => answerAskers(desk, askers, "in")}>${t("Let all in")}</button>
        </div>`
      : nothing}
  </section>`;
}

/**
 * @param {Desk} desk
 * @param {import("../../core/stream/shapes.js").Asker} asker
 */
function line(desk, asker) {
  const name = askerName(asker);
  const answer = (/** @type {"in" | "out"} */ said) => () => answerAskers(desk, [asker], said);
  return html`<li class="asker">
    <span class="person-name" translate="no">${name}<small>${asker.organisation}</small></span>
    <button class="button button-small button-quiet" type="button" aria-label=${t("No: %(name)s", { name })} @click=${answer("out")}>${t("No")}</button>
    <button class="button button-small button-strong" type="button" aria-label=${t("Let in: %(name)s", { name })} @click=${answer("in")}>${t("Let in")}</button>
  </li>`;
}

/**
 * How many wait, beside the words of a button; nothing while nobody does.
 *
 * @param {State} state
 */
export function askersBadge(state) {
  const { length } = askersOf(state);
  return length ? html` <span class="bar-badge" title=${askInWords(length)}>${length}<span class="visually-hidden"> ${askInWords(length)}</span></span>` : nothing;
}
