import { createPages } from "./pages.js";
import { asideGroups, largeGroups } from "./large-groups.js";
import { earlierCard } from "./speaking.js";
import { wallGroups } from "./stage-wall.js";
import { createWallFit } from "./wall-fit.js";

/**
 * What is fitted to the screen, each with pages of its own: the wall, or what is large in its place; and a card beside the
 * wall.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("./wall-groups.js").Group} Group
 * @typedef {{groups: Group[], look: import("./stage-wall.js").Look}} Fitted
 *
 * @param {HTMLElement} root
 */
export function createFits(root) {
  const wall = place("[data-fit=wall]");
  const large = place("[data-fit=card], [data-fit=cluster]");
  const aside = place("[data-fit=aside]");
  let now = wall;

  /** @param {string} selector */
  function place(selector) {
    const pages = createPages();
    return { pages, fit: createWallFit(root, pages, selector), groups: /** @type {Group[]} */ ([]) };
  }

  return {
    /** This is shown from now on. @param {State | null} state */
    shows(state) {
      const found = state && largeGroups(state);
      const shown = found ? large : wall;
      if (shown !== now) shown.pages.comes();
      now = shown;
      shown.groups = found ?? (state ? wallGroups(state) : []);
      const card = state && earlierCard(state);
      aside.groups = state && card ? asideGroups(state, card) : [];
    },

    /** @returns {{main: Fitted, aside: Fitted}} */
    look: () => ({ main: { groups: now.groups, look: now.fit.look() }, aside: { groups: aside.groups, look: aside.fit.look() } }),

    /** After a drawing: whether it has to be drawn anew, since things are of another size by now. @param {number} zoom */
    fit: (zoom) => [now, aside].filter(({ groups, fit }) => fit.fits(groups, zoom)).length > 0,

    /** @param {1 | -1} by */
    turn: (by) => now.pages.turn(by),

    /** To be called now and then. */
    beat: () => [now, aside].forEach(({ pages }) => pages.beat()),
  };
}

/** @typedef {ReturnType<typeof createFits>} Fits */
