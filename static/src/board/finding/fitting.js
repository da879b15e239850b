import { isCovered, isNamed } from "../../leading/covered-words.js";
import { cardsUnder } from "../../workshop/said-the-same.js";
import { finder } from "../../workshop/search.js";
import { marksByItself } from "./marked-words.js";

/**
 * Which cards fit what is asked, on this screen.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 */

/**
 * Whether a card, or one that says the same under it, fits what is asked; null where nothing is. The words of a card that
 * lies face down are not found.
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function finderOf(desk, state) {
  const given = [state, desk.finding.value, desk.looking.value];
  if (given.some((one, at) => one !== last.given[at])) {
    const fits = finder(state, desk.finding.value, { words: (card) => !isCovered(desk, card), names: (card) => isNamed(desk, card) });
    last = { given, fits: fits && ((card) => fits(card) || cardsUnder(state, card).some(fits)) };
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

/**
 * What is marked in cards as they are drawn, where the browser cannot mark words by itself.
 *
 * @param {Desk} desk
 * @param {State} state
 * @returns {import("../../workshop/draw-facts.js").Marks | null}
 */
export function marksDrawn(desk, state) {
  const fits = finderOf(desk, state);
  const words = desk.finding.value?.text.trim();
  if (!fits || !words || marksByItself()) return null;
  if (fits !== drawn?.fits) drawn = { words, fits };
  return drawn;
}

/** The same of the same question. @type {import("../../workshop/draw-facts.js").Marks | null} */
let drawn = null;
