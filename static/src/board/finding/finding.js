import { t } from "../../core/words/i18n.js";
import { NOTHING_ASKED } from "../../workshop/search.js";
import { showFirstFound } from "./found-cards.js";

/**
 * The bar for finding cards: open, what is asked, closed again.
 *
 * @typedef {import("../desk.js").Desk} Desk
 */

/** @param {Desk} desk */
export function openFinding(desk) {
  desk.finding.value ??= NOTHING_ASKED;
  const field = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-find]"));
  field?.focus();
  field?.select();
}

/**
 * @param {Desk} desk
 * @param {Partial<import("../../workshop/search.js").Asked>} more
 */
export function ask(desk, more) {
  desk.finding.value = { ...(desk.finding.value ?? NOTHING_ASKED), ...more };
  showFirstFound(desk);
}

/**
 * Where this board shows heads alone, the cluster of the card that was gone to last stays open.
 *
 * @param {Desk} desk
 */
export function stopFinding(desk) {
  const cluster = desk.foundAt.value?.cluster;
  if (cluster && desk.density.level.value === "heads" && !desk.density.opened.value.has(cluster)) desk.density.open(cluster);
  desk.finding.value = null;
  desk.foundAt.value = null;
  desk.announcement.value = t("All cards are shown.");
  /** @type {HTMLElement | null} */ (document.querySelector("[data-find-button]"))?.focus();
}
