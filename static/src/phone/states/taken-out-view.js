import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { leftoversView } from "../own/leftovers-view.js";

/**
 * The facilitator took this person out of the workshop. What they wrote stays; when they are let in again, the screen
 * comes back by itself.
 *
 * @param {import("../phone.js").Phone} phone
 */
export function takenOutView(phone) {
  const kept = phone.leftovers().length || phone.outbox.entries.value.length;
  return html`<main id="main" class="phone-main" data-task="out">
    <div class="phone-centre">
      <h1 tabindex="-1">${t("You are not in this workshop now")}</h1>
      <p class="phone-hint">${phone.refusal.value?.message}</p>
      ${kept ? html`<p>${t("What you wrote is kept on this phone.")}</p>` : nothing}
    </div>
    ${leftoversView(phone)}
  </main>`;
}
