import { html, nothing } from "lit-html";
import { t, tn } from "../../core/words/i18n.js";
import { leftoversView } from "../own/leftovers-view.js";

/** @param {import("../phone.js").Phone} phone */
export function lobbyView(phone) {
  const me = phone.me.value;
  const others = phone.state.value?.counts.participants ?? 0;
  const edit = () => (phone.editingMe.value = true);
  return html`
    <div class="phone-centre">
      <h1 tabindex="-1">${t("You are in")}</h1>
      <p class="phone-badge" translate="no"><span class="visually-hidden" translate="yes">${t("Your number")}</span>${me?.number}</p>
      <p class="phone-person" translate=${me?.name ? "no" : nothing}>${me?.name || t("You gave no name")}</p>
      ${me?.organisation ? html`<p class="phone-organisation" translate="no">${me.organisation}</p>` : ""}
      <button class="button" type="button" @click=${edit}>${me?.name ? t("Change my name") : t("Give a name")}</button>
      <p class="phone-count">${tn("%(num)s person is in.", "%(num)s people are in.", others)}</p>
      <p class="phone-hint">${t("We start soon. Leave this page open: it goes on by itself.")}</p>
    </div>
    ${leftoversView(phone)}
  `;
}
