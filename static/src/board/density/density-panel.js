import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { icon } from "../../parts/icon.js";
import { togglePanel } from "../../parts/panels.js";
import { DENSITIES } from "./density.js";

/**
 * The choice of how much is shown of each card, on this screen only.
 *
 * @param {import("../desk.js").Desk} desk
 */
export function densityPanel(desk) {
  const open = desk.panel.value === "density";
  const words = wordsOf();
  const now = desk.density.level.value;
  return html`
    <div class="panel-holder" data-panel-holder="density">
      <button class="button button-quiet button-icon" type="button" aria-expanded=${open} aria-keyshortcuts="d" data-panel-button
        title=${t("How much of each card is shown (d)")} aria-label=${t("How much of each card is shown")} @click=${() => togglePanel(desk, "density")}>
        ${icon(`density-${now}`)}</button>
      ${open
        ? html`<section class="panel panel-up density" aria-label=${t("How much of each card is shown")}>
            ${DENSITIES.map(
              (density) => html`<button class="density-choice" type="button" aria-pressed=${density === now} @click=${() => desk.density.set(density)}>
                ${icon(`density-${density}`)}<span><strong>${words[density].name}</strong> <small>${words[density].what}</small></span>
              </button>`,
            )}
            <p class="panel-hint">${t("On this screen only. The key d takes the next one.")}</p>
          </section>`
        : nothing}
    </div>
  `;
}

/** @returns {Record<import("./density.js").Density, {name: string, what: string}>} */
const wordsOf = () => ({
  read: { name: t("Read"), what: t("Cards in large letters, with their names") },
  compact: { name: t("Compact"), what: t("Two lines of each card, all clusters in sight") },
  heads: { name: t("Heads"), what: t("The clusters by name, their cards folded away") },
});
