import { t } from "../../core/words/i18n.js";
import { isCovered, isNamed } from "../../leading/covered-words.js";
import { finder, NOTHING_ASKED } from "../../workshop/search.js";
import { showFirstFound } from "./found-cards.js";

/**
 * The bar for finding cards: open, what is asked, closed again.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
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
  showFirstFound();
}

/** @param {Desk} desk */
export function stopFinding(desk) {
  desk.finding.value = null;
  desk.announcement.value = t("All cards are shown.");
  /** @type {HTMLElement | null} */ (document.querySelector("[data-find-button]"))?.focus();
}

/**
 * Whether a card fits what is asked; null where nothing is. The words of a card that lies face down are not found.
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function finderOf(desk, state) {
  const given = [state, desk.finding.value, desk.looking.value];
  if (given.some((one, at) => one !== last.given[at])) {
    last = { given, fits: finder(state, desk.finding.value, { words: (card) => !isCovered(desk, card), names: (card) => isNamed(desk, card) }) };
  }
  return last.fits;
}

/** One question is asked many times while a screen is drawn. @type {{given: unknown[], fits: ReturnType<typeof finder>}} */
let last = { given: [], fits: null };

/**
 * What stays of an arrangement in sight: new cards that do not fit are hidden; in clusters every card keeps its place
 * and those that do not fit are dimmed, by `passing-marks.js`.
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {import("../../workshop/arrangement.js").Arrangement} arrangement
 * @returns {import("../../workshop/arrangement.js").Arrangement}
 */
export function inSight(desk, state, arrangement) {
  const fits = finderOf(desk, state);
  if (!fits) return arrangement;
  if (arrangement !== seen.whole || fits !== seen.fits) {
    seen = { whole: arrangement, fits, part: { ...arrangement, inbox: arrangement.inbox.filter(fits) } };
  }
  return /** @type {import("../../workshop/arrangement.js").Arrangement} */ (seen.part);
}

/** The same part of the same whole. @type {{whole: object | null, fits: unknown, part: import("../../workshop/arrangement.js").Arrangement | null}} */
let seen = { whole: null, fits: null, part: null };
