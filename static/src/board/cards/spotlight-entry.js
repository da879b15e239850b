import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { isSpotlit, mayBeSpotlit, toggleSpotlight } from "../../leading/cluster-acts.js";
import { icon } from "../../parts/icon.js";

/**
 * In the menu of a card or a cluster: large on the stage, or off it.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 * @param {import("../desk.js").About} about
 */
export function spotlightEntry(desk, state, about) {
  const on = isSpotlit(state, about);
  if (!on && !mayBeSpotlit(state, about)) return nothing;
  return html`<button class="menu-entry" type="button" @click=${() => toggleSpotlight(desk, about)}>
    ${icon("spotlight")}${on ? t("Off the stage") : t("Large on the stage")}</button>`;
}
