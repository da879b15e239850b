import { areSame } from "../workshop/shallow-equal.js";
import { enlarge, fit, lettersOf } from "./fit.js";
import { createMeasure } from "./measure.js";

/** Where the stage is one column that scrolls as a page, as `stage.css` has it. */
export const SCROLLS = "(max-width: 40rem)";

/**
 * How large something is drawn, as long as what there is of it and the room for it are the same.
 *
 * @typedef {import("./wall-groups.js").Group} Group
 *
 * @param {HTMLElement} root
 * @param {import("./pages.js").Pages} pages
 * @param {string} place where it is drawn, as a selector
 */
export function createWallFit(root, pages, place) {
  const measuring = createMeasure(document.body);
  /** @type {{groups: Group[], subject: string, key: string, usual: import("./fit.js").Fit | null, fit: import("./fit.js").Fit | null}} `usual`: without zoom */
  let last = { groups: [], subject: "", key: "", usual: null, fit: null };

  return {
    /** @returns {import("./stage-wall.js").Look} */
    look: () => ({ fit: last.fit, page: Math.min(pages.at.value, (last.fit?.pages.length ?? 1) - 1) }),

    /**
     * After a drawing: whether it has to be drawn anew, since things are of another size by now.
     *
     * @param {Group[]} groups
     * @param {number} zoom
     */
    fits(groups, zoom) {
      const wall = root.querySelector(place);
      if (!wall) return false;
      const area = { width: wall.clientWidth, height: window.matchMedia(SCROLLS).matches ? Infinity : wall.clientHeight };
      const { large } = groups[0] ?? {};
      const subject = large?.subject ?? "";
      const key = `${area.width} ${area.height} ${window.innerHeight} ${zoom} ${document.fonts?.status}`;
      const isSame = subject === last.subject;
      if (key === last.key && isSame && same(groups, last.groups)) return false;
      const newest = isSame ? newestOf(groups, last.groups) : null;
      const before = key === last.key && isSame ? last.usual : null;
      const [usual, found] = measuring(groups, (measure) => {
        const usual = fit(area, lettersOf(window.innerHeight, Math.min(1, zoom), large), measure, before, large);
        return [usual, zoom > 1 ? enlarge(area, usual, zoom, measure, large) : usual];
      });
      last = { groups, subject, key, usual, fit: found };
      pages.has(found.pages.length, newest === null ? (isSame ? null : 0) : pageOf(groups, found.pages, newest));
      return true;
    },
  };
}

/**
 * @param {Group[]} some
 * @param {Group[]} others
 */
const same = (some, others) =>
  some.length === others.length &&
  some.every((one, at) => one.id === others[at].id && one.cluster === others[at].cluster && one.all === others[at].all && areSame(one.cards, others[at].cards));

/**
 * The one card that has come to what was there; null when nothing was, or when several came at once.
 *
 * @param {Group[]} groups
 * @param {Group[]} before
 */
function newestOf(groups, before) {
  const known = new Set(before.flatMap(({ cards }) => cards.map(({ id }) => id)));
  const come = groups.flatMap(({ cards }) => cards).filter(({ id }) => !known.has(id));
  return known.size && come.length === 1 ? come[0].id : null;
}

/**
 * @param {Group[]} groups
 * @param {import("./packing.js").Page[]} pages
 * @param {string} card
 */
function pageOf(groups, pages, card) {
  const holds = (/** @type {import("./packing.js").Piece} */ { group, from, to }) => groups[group].cards.slice(from, to).some(({ id }) => id === card);
  const at = pages.findIndex((page) => page.some((column) => column.some(holds)));
  return at < 0 ? null : at;
}
