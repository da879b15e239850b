import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { readCardsView } from "../own/cards-view.js";
import { leftoversView } from "../own/leftovers-view.js";

/** @param {import("../phone.js").Phone} phone */
export function endedView(phone) {
  const cards = phone.cards.value.filter((card) => card.state === "board");
  return html`<div class="phone-centre">
      <h1 tabindex="-1">${t("Thank you")}</h1>
      <p class="phone-hint">${t("The workshop has ended.")} ${cards.length ? t("This is what you gave to it.") : nothing}</p>
    </div>
    ${readCardsView(phone, cards)}${leftoversView(phone)}`;
}
