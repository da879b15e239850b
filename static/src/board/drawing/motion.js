import { placesInSight } from "./measured-places.js";
import { sameValues } from "../../workshop/shallow-equal.js";

/**
 * Cards and clusters glide to their new place, whoever moved them. Only what is in sight, only when the arrangement
 * differs, and not at all for people who want less motion.
 *
 * @typedef {import("./measured-places.js").Place} Place
 * @typedef {import("./measured-places.js").Places} Places
 * @typedef {{subject: string, arrangement: import("../../workshop/arrangement.js").Arrangement, columns: number,
 *   density: import("../density/density.js").Density}} Scene
 */

const GLIDE = { duration: 180, easing: "cubic-bezier(0.2, 0.7, 0.3, 1)" };
const LAND = [{ opacity: 0, transform: "translateY(-6px)" }, { opacity: 1, transform: "none" }];

/**
 * @param {HTMLElement} root
 * @param {Pick<MediaQueryList, "matches">} [calm] whether people want less motion
 */
export function createMotion(root, calm = window.matchMedia("(prefers-reduced-motion: reduce)")) {
  /** @type {Scene | null} */
  let last = null;
  /** @type {Places | null} */
  let before = null;
  const hand = whatTheHandLetGo();

  return {
    /**
     * Before a drawing of this scene: whether things lie differently in it.
     *
     * @param {Scene | null} scene
     */
    before(scene) {
      const moves = scene !== null && last?.subject === scene.subject && !sameValues(scene, last);
      last = scene;
      before = moves && !calm.matches ? placesInSight(root) : null;
      return moves;
    },

    /** The drawing is on the page. */
    after() {
      if (!before) return;
      hand.letGo().forEach((box, card) => before?.cards.set(card, box));
      glide(before, placesInSight(root));
      before = null;
    },
  };
}

/**
 * @param {Places} before
 * @param {Places} now
 */
function glide(before, now) {
  for (const [id, place] of now.clusters) {
    const was = before.clusters.get(id);
    if (!was) place.element.animate(LAND, GLIDE);
    else shift(place.element, was.left - place.left, was.top - place.top);
  }
  for (const [id, place] of now.cards) {
    const was = before.cards.get(id);
    if (!was) place.element.animate(LAND, GLIDE);
    else if (was.home !== place.home) fly(was, place);
    else {
      const from = before.clusters.get(was.home) ?? was;
      const to = now.clusters.get(place.home) ?? place;
      const [left, top] = from === was ? [0, 0] : [from.left - to.left, from.top - to.top];
      shift(place.element, was.left - place.left - left, was.top - place.top - top);
    }
  }
}

/**
 * @param {HTMLElement} element
 * @param {number} dx
 * @param {number} dy
 */
function shift(element, dx, dy) {
  if (Math.abs(dx) + Math.abs(dy) < 1) return;
  element.animate([{ transform: `translate(${dx}px, ${dy}px)` }, { transform: "none" }], GLIDE);
}

/**
 * From one list to another: lists cut off what leaves them, so a likeness flies above the page.
 *
 * @param {Place} was
 * @param {Place} now
 */
function fly(was, now) {
  const likeness = /** @type {HTMLElement} */ (now.element.cloneNode(true));
  likeness.classList.add("idea-flies");
  likeness.removeAttribute("data-card");
  likeness.inert = true;
  likeness.setAttribute("aria-hidden", "true");
  likeness.style.width = `${now.width}px`;
  const layer = document.createElement("div");
  layer.toggleAttribute("data-dense", now.element.closest("[data-dense]") !== null);
  layer.append(likeness);
  document.body.append(layer);
  const at = (/** @type {Place} */ { left, top }) => ({ transform: `translate(${left}px, ${top}px)` });
  likeness.animate([at(was), at(now)], GLIDE).finished.finally(() => layer.remove());
  now.element.animate([{ opacity: 0 }, { opacity: 0 }], GLIDE);
}

/** A dragged card glides from the hand that let it go, not from where it was taken. */
function whatTheHandLetGo() {
  /** @type {Map<string, Place>} */
  const places = new Map();
  window.addEventListener(
    "pointerup",
    () => {
      const ghost = /** @type {HTMLElement | null} */ (document.querySelector(".drag-ghost"));
      if (!ghost) return;
      const { left, top, width, height } = ghost.getBoundingClientRect();
      for (const card of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-card][data-lifted]"))) {
        places.set(card.dataset.card ?? "", { element: card, left, top, width, height, home: "hand" });
      }
      setTimeout(() => places.clear(), 0);
    },
    { capture: true },
  );
  return { letGo: () => places };
}
