import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { icon } from "../page/icon.js";

/**
 * Where a card that came in stands now.
 *
 * @param {import("../phone.js").Phone} phone
 * @param {import("../../core/stream/shapes.js").Card} card
 */
export function hereaboutsView(phone, card) {
  if (phone.screen.value === "ended") return endedWith(card);
  if (card.state === "waiting") return html`${icon("check")}${t("sent; the facilitator looks at it first")}`;
  if (card.state === "asked") return html`${icon("warning")}${t("the facilitator has a question")}`;
  if (card.state === "hidden") return html`${icon("minus")}${t("not on the board")}`;
  if (card.public) return html`${icon("check")}${t("on the board")}`;
  const showing = phone.state.value?.rounds[card.round]?.showing;
  return html`${icon("check")}${showing === "never" ? t("sent, for the facilitator alone") : t("sent; shown to everybody later")}`;
}

/** Where a card has stayed when the workshop is over. @param {import("../../core/stream/shapes.js").Card} card */
export function endedWith(card) {
  if (card.public) return html`${icon("check")}${t("on the board")}`;
  return card.state === "shown" ? html`${icon("check")}${t("sent, for the facilitator alone")}` : html`${icon("minus")}${t("sent; it did not come on the board")}`;
}

/** What the facilitator asks about a card. @param {import("./own-cards.js").OwnCard} own */
export function questionView({ state, card }) {
  if (state !== "board" || card?.state !== "asked") return nothing;
  return html`<p class="own-card-question">${card.asked}</p>`;
}
