import { html, nothing } from "lit-html";
import { THEMES } from "../core/screen/theme.js";
import { LEVELS } from "../core/screen/zoom.js";
import { t } from "../core/words/i18n.js";
import { setStage } from "../leading/stage-acts.js";
import { icon } from "../parts/icon.js";
import { togglePanel } from "../parts/panels.js";

/** @typedef {import("../core/screen/theme.js").Theme} Theme */

/**
 * How large the cards are drawn, and whether light or dark: here as the device or as somebody chose, on every stage as
 * the room needs it.
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
            ${looksOf(t("This board"), desk.zoom, themes(THEMES, desk.theme.theme.value, desk.theme.choose))}
            ${looksOf(t("The stage"), desk.stageZoom, themesOfStage(desk))}
            <p class="panel-hint">${t("Light or dark holds on every stage of this workshop. Larger or smaller holds on this computer: on a stage elsewhere, type z or Shift+Z there.")}</p>
          </section>`
        : ""}
    </div>
  `;
}

/**
 * @param {string} name
 * @param {import("../core/screen/zoom.js").Zoom} zoom
 * @param {unknown} themes
 */
function looksOf(name, zoom, themes) {
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
    ${themes}
  </div>`;
}

/** Who does not lead decides nothing about the room. @param {import("./desk.js").Desk} desk */
function themesOfStage(desk) {
  const state = desk.live.state.value;
  if (!desk.leads || !state) return nothing;
  return themes(/** @type {const} */ (["light", "dark"]), state.workshop.stage.theme, (theme) => setStage(desk, { theme }));
}

/**
 * @template {Theme} T
 * @param {readonly T[]} offered
 * @param {T} chosen
 * @param {(theme: T) => unknown} choose
 */
const themes = (offered, chosen, choose) => html`<span class="segments">
  ${offered.map(
    (theme) => html`<button class="segment" type="button" aria-pressed=${theme === chosen} @click=${() => choose(theme)}>
      ${themeWord(theme)}</button>`,
  )}
</span>`;

/** @param {Theme} theme */
function themeWord(theme) {
  if (theme === "light") return t("Light");
  return theme === "dark" ? t("Dark") : t("As this device");
}

/** @param {number} level */
const percent = (level) => `${Math.round(level * 100)} %`;
