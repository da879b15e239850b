import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { readCardsView } from "../own/cards-view.js";
import { leftoversView } from "../own/leftovers-view.js";

/** A round in which the room talks. @param {import("../phone.js").Phone} phone */
export function listenView(phone) {
  const round = phone.round.value;
  return html`<div class="phone-centre">
      <h1 tabindex="-1" class="phone-prompt" lang=${phone.page.language}>${round?.prompt || round?.title}</h1>
      ${round?.help ? html`<p class="phone-help" lang=${phone.page.language}>${round.help}</p>` : nothing}
      <p class="phone-hint">${t("Look at the big screen, listen and talk along. There is nothing to type now.")}</p>
    </div>
    ${leftoversView(phone)}${readCardsView(phone, phone.cards.value.filter((card) => card.state === "board"))}`;
}

/** A round that takes no more cards. @param {import("../phone.js").Phone} phone */
export function closedView(phone) {
  return html`<div class="phone-centre">
      <h1 tabindex="-1">${t("This round is closed")}</h1>
      <p class="phone-hint">${t("Look at the big screen. What comes next appears here by itself.")}</p>
    </div>
    ${readCardsView(phone, phone.here.value)}${leftoversView(phone)}`;
}
