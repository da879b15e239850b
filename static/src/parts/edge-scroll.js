const EDGE = 64;
const FASTEST = 18;

/**
 * Scrolling what lies under a dragged card when the pointer comes near one of its edges, or past it.
 *
 * @param {HTMLElement} root
 */
export function scrollNearEdges(root) {
  /** @type {{area: Element, box: Box}[]} */
  let areas = [];
  return {
    /** Look afresh at what scrolls; once for each drag is enough. */
    look() {
      const inner = [...root.querySelectorAll("[data-scroll]")].filter(scrolls);
      areas = inner.map((area) => ({ area, box: area.getBoundingClientRect() }));
      const page = document.scrollingElement;
      if (page && !inner.length) areas.push({ area: page, box: { top: 0, left: 0, right: window.innerWidth, bottom: window.innerHeight } });
    },

    /**
     * One frame's worth.
     *
     * @param {number} x
     * @param {number} y
     * @returns {boolean} whether anything scrolled, so that it is worth coming back
     */
    step(x, y) {
      const beside = areas.filter(({ box }) => x >= box.left && x <= box.right);
      const at = beside.filter(({ box }) => y >= box.top && y <= box.bottom).pop() ?? beside[0];
      if (!at) return false;
      const { area, box } = at;
      const before = [area.scrollLeft, area.scrollTop];
      area.scrollTop += speedAt(y, box.top, box.bottom);
      area.scrollLeft += speedAt(x, box.left, box.right);
      return area.scrollLeft !== before[0] || area.scrollTop !== before[1];
    },
  };
}

/** @typedef {{top: number, bottom: number, left: number, right: number}} Box */

/** @param {Element} area */
const scrolls = (area) => /auto|scroll/.test(getComputedStyle(area).overflowY);

/**
 * Pixels a frame: nothing in the middle, faster towards an edge; in a small area the edges are small.
 *
 * @param {number} at
 * @param {number} start
 * @param {number} end
 */
export function speedAt(at, start, end) {
  const edge = Math.min(EDGE, (end - start) / 4);
  const fromStart = Math.max(0, edge - (at - start));
  const fromEnd = Math.max(0, edge - (end - at));
  const pull = fromEnd - fromStart;
  return Math.round(Math.max(-1, Math.min(1, pull / edge)) * FASTEST);
}
