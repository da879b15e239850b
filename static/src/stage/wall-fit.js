import { areSame } from "../workshop/shallow-equal.js";
import { fit, lettersOf } from "./fit.js";
import { createMeasure } from "./measure.js";

/** Where the stage is one column that scrolls as a page, as `stage.css` has it. */
const SCROLLS = "(max-width: 40rem)";

/**
 * How large the wall is drawn, as long as what lies on it and the room for it are the same.
 *
 * @typedef {import("./wall-groups.js").Group} Group
 *
 * @param {HTMLElement} root
 * @param {import("./pages.js").Pages} pages
 */
export function createWallFit(root, pages) {
  const measuring = createMeasure(document.body);
  /** @type {{groups: Group[], key: string, fit: import("./fit.js").Fit | null}} */
  let last = { groups: [], key: "", fit: null };

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
      const wall = root.querySelector("[data-fit]");
      if (!wall) return false;
      const area = { width: wall.clientWidth, height: window.matchMedia(SCROLLS).matches ? Infinity : wall.clientHeight };
      const key = `${area.width} ${area.height} ${window.innerHeight} ${zoom} ${document.fonts?.status}`;
      if (key === last.key && same(groups, last.groups)) return false;
      const newest = newestOf(groups, last.groups);
      const before = key === last.key ? last.fit : null;
      last = { groups, key, fit: measuring(groups, (measure) => fit(area, lettersOf(window.innerHeight, zoom), measure, before)) };
      pages.has(last.fit?.pages.length ?? 1, newest === null ? null : pageOf(groups, last.fit?.pages ?? [], newest));
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
