import { html } from "lit-html";
import { LEVELS } from "../core/screen/zoom.js";
import { t } from "../core/words/i18n.js";
import { icon } from "../parts/icon.js";
import { togglePanel } from "../parts/panels.js";

/**
 * How large the cards are drawn: here, and on a stage in another window of this computer.
 *
 * @param {import("./desk.js").Desk} desk
 */
export function zoomPanel(desk) {
  const open = desk.panel.value === "zoom";
  return html`
    <div class="panel-holder" data-panel-holder="zoom">
      <button class="button button-quiet button-icon" type="button" aria-expanded=${open} aria-keyshortcuts="z Shift+Z" data-panel-button
        title=${t("Larger or smaller (z, Shift+Z)")} aria-label=${t("Larger or smaller")} @click=${() => togglePanel(desk, "zoom")}>
        ${icon("zoom")}</button>
      ${open
        ? html`<section class="panel panel-up" aria-label=${t("Larger or smaller")}>
            ${line(t("This board"), desk.zoom)} ${line(t("The stage on this computer"), desk.stageZoom)}
            <p class="panel-hint">${t("A stage on another computer has the same keys: z and Shift+Z.")}</p>
          </section>`
        : ""}
    </div>
  `;
}

/**
 * @param {string} name
 * @param {import("../core/screen/zoom.js").Zoom} zoom
 */
function line(name, zoom) {
  const level = zoom.level.value;
  return html`<div class="zoom-line" role="group" aria-label=${name}>
    <span class="zoom-name">${name}</span>
    <button class="button button-small button-icon" type="button" aria-label=${t("Smaller")} ?disabled=${level === LEVELS[0]}
      @click=${zoom.smaller}>${icon("minus")}</button>
    <button class="button button-small button-quiet zoom-level" type="button" title=${t("Normal size")} @click=${zoom.usual}>${percent(level)}</button>
    <button class="button button-small button-icon" type="button" aria-label=${t("Larger")} ?disabled=${level === LEVELS[LEVELS.length - 1]}
      @click=${zoom.larger}>${icon("plus")}</button>
  </div>`;
}

/** @param {number} level */
export const percent = (level) => `${Math.round(level * 100)} %`;
