import { html } from "lit-html";
import { t } from "../core/i18n.js";
import { isSpotlit, toggleSpotlight } from "./clusters.js";
import { icon } from "./icon.js";

/**
 * In the menu of a card or a cluster: large on the stage, or off it.
 *
 * @param {import("./desk.js").Desk} desk
 * @param {import("../core/shapes.js").BoardState} state
 * @param {import("./desk.js").About} about
 */
export const spotlightEntry = (desk, state, about) =>
  html`<button class="menu-entry" type="button" @click=${() => toggleSpotlight(desk, about)}>
    ${icon("spotlight")}${isSpotlit(state, about) ? t("Off the stage") : t("Large on the stage")}</button>`;
