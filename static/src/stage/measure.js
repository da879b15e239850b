import { nothing } from "lit-html";
import { createPaint } from "../core/screen/paint.js";
import { everything } from "./wall-groups.js";

/**
 * How high everything on the screen is in a column of some width, measured on a copy that nobody sees. Each look is measured
 * once as long as what is shown is the same.
 *
 * @typedef {import("./packing.js").Measured} Measured
 * @typedef {import("./wall-groups.js").Group} Group
 */

/** In letters' heights, as `cards.css` has them. */
const FRAME = 1;
const GAP = 0.4;

/**
 * @param {HTMLElement} page where the copy is kept
 * @returns {<T>(groups: Group[], work: (measure: import("./fit.js").Measure) => T) => T} the copy is there while `work` runs
 */
export function createMeasure(page) {
  const copy = Object.assign(document.createElement("div"), { className: "stage-measure", inert: true });
  copy.setAttribute("aria-hidden", "true");
  page.append(copy);
  const paint = createPaint(copy);

  return function measuring(groups, work) {
    /** @type {Map<string, Measured[]>} */
    const known = new Map();
    let drawn = /** @type {boolean | null} */ (null);
    /** @type {import("./fit.js").Measure} */
    const measure = ({ size, width, brief }) => {
      const key = `${size.toFixed(2)} ${width.toFixed(1)} ${brief}`;
      const before = known.get(key);
      if (before) return before;
      if (drawn !== brief) paint(everything(groups, brief));
      drawn = brief;
      copy.toggleAttribute("data-brief", brief);
      copy.dataset.fit = groups[0]?.large?.look ?? "wall";
      copy.style.fontSize = `${size}px`;
      copy.style.width = `${width}px`;
      const drawnGroups = [...copy.children];
      const measured = groups.map((_group, at) => heightsOf(drawnGroups[at * 2], drawnGroups[at * 2 + 1], size));
      known.set(key, measured);
      return measured;
    };
    const done = work(measure);
    paint(nothing);
    return done;
  };
}

/**
 * @param {Element} group
 * @param {Element} onward the same where it goes on
 * @param {number} size
 * @returns {Measured}
 */
function heightsOf(group, onward, size) {
  const height = (/** @type {Element | null} */ element) => element?.getBoundingClientRect().height ?? 0;
  const cards = [...group.querySelectorAll(".stage-card, .spot-piece")].map(height);
  const heads = [group, onward].map((one) => height(one.querySelector(".stage-group-head")));
  return { head: heads[0], onward: heads[1], cards, frame: FRAME * size, gap: GAP * size };
}
