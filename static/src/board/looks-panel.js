import { html } from "lit-html";
import { THEMES } from "../core/screen/theme.js";
import { LEVELS } from "../core/screen/zoom.js";
import { t } from "../core/words/i18n.js";
import { icon } from "../parts/icon.js";
import { togglePanel } from "../parts/panels.js";

/**
 * How large the cards are drawn, and whether light or dark: here, and on a stage in another window of this computer.
 *
 * @param {import("./desk.js").Desk} desk
 */
export function looksPanel(desk) {
  const open = desk.panel.value === "looks";
  return html`
    <div class="panel-holder" data-panel-holder="looks">
      <button class="button button-quiet button-icon" type="button" aria-expanded=${open} aria-keyshortcuts="z Shift+Z" data-panel-button
        title=${t("Larger or smaller (z, Shift+Z), light or dark")} aria-label=${t("Larger or smaller, light or dark")}
        @click=${() => togglePanel(desk, "looks")}>
        ${icon("zoom")}</button>
      ${open
        ? html`<section class="panel panel-up" aria-label=${t("Larger or smaller, light or dark")}>
            ${looksOf(t("This board"), desk.zoom, desk.theme)} ${looksOf(t("The stage on this computer"), desk.stageZoom, desk.stageTheme)}
            <p class="panel-hint">${t("On a stage elsewhere, type z or Shift+Z for larger or smaller, and d for light or dark.")}</p>
          </section>`
        : ""}
    </div>
  `;
}

/**
 * @param {string} name
 * @param {import("../core/screen/zoom.js").Zoom} zoom
 * @param {import("../core/screen/theme.js").ThemeChoice} choice
 */
function looksOf(name, zoom, choice) {
  const level = zoom.level.value;
  return html`<div class="looks" role="group" aria-label=${name}>
    <span class="looks-name">${name}</span>
    <span class="looks-size">
      <button class="button button-small button-icon" type="button" aria-label=${t("Smaller")} ?disabled=${level === LEVELS[0]}
        @click=${zoom.smaller}>${icon("minus")}</button>
      <button class="button button-small button-quiet looks-level" type="button" title=${t("Normal size")} @click=${zoom.usual}>${percent(level)}</button>
      <button class="button button-small button-icon" type="button" aria-label=${t("Larger")} ?disabled=${level === LEVELS[LEVELS.length - 1]}
        @click=${zoom.larger}>${icon("plus")}</button>
    </span>
    <span class="segments">
      ${THEMES.map(
        (theme) => html`<button class="segment" type="button" aria-pressed=${choice.theme.value === theme} @click=${() => choice.choose(theme)}>
          ${themeWord(theme)}</button>`,
      )}
    </span>
  </div>`;
}

/** @param {import("../core/screen/theme.js").Theme} theme */
function themeWord(theme) {
  if (theme === "light") return t("Light");
  return theme === "dark" ? t("Dark") : t("As this device");
}

/** @param {number} level */
const percent = (level) => `${Math.round(level * 100)} %`;
