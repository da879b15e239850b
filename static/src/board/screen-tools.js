import { html, nothing } from "lit-html";
import { canFillScreen, toggleFullScreen } from "../core/screen/full-screen.js";
import { t } from "../core/words/i18n.js";
import { openFinding, stopFinding } from "./finding/finding.js";
import { densityPanel } from "./density/density-panel.js";
import { icon } from "../parts/icon.js";
import { looksPanel } from "./looks-panel.js";

/**
 * Finding, how the screen looks, full screen, and the list of keys.
 *
 * @param {import("./desk.js").Desk} desk
 */
export function screenTools(desk) {
  return html`<div class="foot-screen">
    <button class="button button-quiet button-icon" type="button" aria-keyshortcuts="/" data-find-button title=${t("Find cards (/)")}
      aria-label=${t("Find cards")} aria-expanded=${desk.finding.value !== null}
      @click=${() => (desk.finding.value ? stopFinding(desk) : openFinding(desk))}>${icon("find")}</button>
    ${densityPanel(desk)} ${looksPanel(desk)}
    ${canFillScreen()
      ? html`<button class="button button-quiet button-icon" type="button" aria-keyshortcuts="f" title=${t("Full screen (f)")}
          aria-label=${t("Full screen")} @click=${toggleFullScreen}>${icon("full-screen")}</button>`
      : nothing}
    <button class="button button-quiet button-icon" type="button" aria-keyshortcuts="?" title=${t("All keys (?)")}
      aria-label=${t("All keys")} @click=${() => (desk.panel.value = "keys")}>?</button>
  </div>`;
}
