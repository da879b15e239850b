import { html, nothing } from "lit-html";
import { restOf, textOf } from "../workshop/card-words.js";
import { t } from "../core/words/i18n.js";

/**
 * What stands large on the stage now, in full, and the way to take it off, without looking for it among the others.
 *
 * @param {import("./main.js").Remote} remote
 * @param {import("../core/stream/shapes.js").BoardState} state
 */
export function largeNow({ sender, lights }, state) {
  const { spotlight } = state.workshop;
  const card = state.cards[spotlight?.card ?? ""];
  const cluster = state.clusters[spotlight?.cluster ?? ""];
  if (!card && !cluster) return nothing;
  const off = () => sender.press("spotlight", "spotlight.set", {}, lights);
  return html`<section class="remote-part remote-large" aria-label=${t("Large on the stage")}>
    <p class="remote-facts">${t("Large on the stage")}</p>
    ${card
      ? html`<p><strong>${card.emoji} ${textOf(card)}</strong></p>
          ${restOf(card).map(({ word, text }) => html`<p>${word ? html`<em>${word}</em> ` : nothing}${text}</p>`)}`
      : html`<p><strong>${cluster.title || t("No name yet")}</strong></p>`}
    <button class="button" type="button" @click=${off}>${t("Take off the stage")}</button>
  </section>`;
}
