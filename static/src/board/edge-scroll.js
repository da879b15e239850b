const EDGE = 64;
const FASTEST = 18;

/** Scroll what lies under a dragged card when the pointer comes near its upper or lower edge. */
export function scrollNearEdges() {
  let frame = 0;

  function stop() {
    cancelAnimationFrame(frame);
    frame = 0;
  }

  return {
    stop,

    /**
     * @param {Element | null} under what the pointer is over
     * @param {number} x
     * @param {number} y
     * @param {() => void} onScrolled
     */
    follow(under, x, y, onScrolled) {
      stop();
      const area = under?.closest("[data-scroll]");
      if (!area) return;
      const step = speedAt(y, area.getBoundingClientRect());
      if (!step) return;
      frame = requestAnimationFrame(() => {
        const before = area.scrollTop;
        area.scrollTop += step;
        if (area.scrollTop !== before) onScrolled();
      });
    },
  };
}

/**
 * Pixels a frame: nothing in the middle, faster towards the edge.
 *
 * @param {number} y
 * @param {{top: number, bottom: number}} box
 */
export function speedAt(y, box) {
  const fromTop = Math.max(0, EDGE - (y - box.top));
  const fromBottom = Math.max(0, EDGE - (box.bottom - y));
  const pull = fromBottom - fromTop;
  return Math.round(Math.max(-1, Math.min(1, pull / EDGE)) * FASTEST);
}
