import { createDropLine } from "../../parts/drag-ghost.js";
import { elementOf } from "../drawing/layout.js";

/**
 * Shows on the page the place that the keys have chosen: a line between cards, a frame around the cluster.
 *
 * @param {HTMLElement} root
 */
export function createCarryLine(root) {
  const line = createDropLine();
  /** @type {HTMLElement | null} */
  let zone = null;
  /** @type {import("./carry-places.js").Place | null} */
  let shown = null;

  function draw() {
    if (!shown) return line.show(null);
    const element = shown.zone === "cluster" ? neighbour(shown) : null;
    const list = zone?.querySelector("[data-ordered]");
    if (!list || shown.zone !== "cluster" || zone?.hasAttribute("data-refusing")) return line.show(null);
    const { left, width, top } = list.getBoundingClientRect();
    const box = element?.getBoundingClientRect();
    line.show({ left, width, top: box ? (shown.before ? box.top - 4 : box.bottom + 4) : top + 4 }, zone);
  }

  /** @param {{before: string | null, after: string | null}} place */
  const neighbour = ({ before, after }) => (before || after ? elementOf(root, { card: before ?? after ?? "" }) : null);

  window.addEventListener("scroll", draw, true);
  window.addEventListener("resize", draw);
  return {
    draw,
    /**
     * @param {import("./carry-places.js").Place | null} place
     * @param {boolean} refused
     */
    show(place, refused) {
      zone?.removeAttribute("data-over");
      zone?.removeAttribute("data-refusing");
      shown = place;
      zone = place && zoneOf(root, place);
      zone?.setAttribute(refused ? "data-refusing" : "data-over", "");
      if (place) comeIntoSight(place.zone === "cluster" ? (neighbour(place) ?? zone) : zone);
      draw();
    },
  };
}

/**
 * @param {HTMLElement} root
 * @param {import("./carry-places.js").Place} place
 */
function zoneOf(root, place) {
  if (place.zone === "cluster") return elementOf(root, { cluster: place.cluster });
  return /** @type {HTMLElement | null} */ (root.querySelector(`[data-zone="${place.zone}"]`));
}

/** @param {HTMLElement | null} element */
const comeIntoSight = (element) => element?.scrollIntoView({ block: "nearest", inline: "nearest" });
