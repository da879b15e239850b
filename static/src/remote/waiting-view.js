import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { restOf, textOf } from "../workshop/card-words.js";
import { toJudge } from "../workshop/waiting-cards.js";
import { t } from "../core/words/i18n.js";

/**
 * The cards that wait for a yes in any round, the first with the buttons under the thumb: one is read and decided after the other.
 *
 * @typedef {import("./main.js").Remote} Remote
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 *
 * @param {Remote} remote
 * @param {State} state
 */
export function waitingView({ sender, waits }, state) {
  const cards = toJudge(state);
  if (!cards.length) return nothing;
  const [first] = cards;
  const press = (/** @type {string} */ name) => () => sender.press("waiting", name, { card: first.id }, waits);
  return html`
    <section class="remote-part" aria-label=${t("Cards that wait")}>
      <h2 class="remote-part-title">${t("For you to read")} <span class="remote-count">${cards.length}</span></h2>
      ${repeat([first], (card) => card.id, words)}
      <div class="remote-row">
        <button class="button" type="button" @click=${press("card.hide")}>${t("Not this one")}</button>
        <button class="button button-strong" type="button" @click=${press("card.approve")}>${t("On the board")}</button>
      </div>
    </section>
  `;
}

/** @param {import("../core/stream/shapes.js").Card} card */
const words = (card) => html`<div class="remote-waiting">
  <p>${card.emoji} ${textOf(card)}</p>
  ${restOf(card).map(({ word, text }) => html`<p class="remote-facts">${word} ${text}</p>`)}
</div>`;
