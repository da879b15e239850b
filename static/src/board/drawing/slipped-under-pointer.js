import { REACTION } from "../../parts/steady-lists.js";

/**
 * Under a pointer that rests, others may bring another card: it does not take the press that was meant for the one before.
 * Lists do so for whatever moves in them (`steady-lists.js`); cards are too many to be looked through at each drawing, so
 * this asks the pointer.
 *
 * @param {HTMLElement} root
 * @param {() => number} [clock]
 */
export function guardPointed(root, clock = () => performance.now()) {
  /** @type {Element | null} */
  let pointed = null;
  let at = { x: NaN, y: NaN };
  let slipped = -Infinity;

  root.addEventListener("pointerover", (event) => {
    const { target, clientX: x, clientY: y } = event;
    const thing = /** @type {Element} */ (target).closest("[data-card]");
    if (thing && pointed && thing !== pointed && x === at.x && y === at.y) slipped = clock();
    if (thing) pointed = thing;
  });
  root.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (clientX !== at.x || clientY !== at.y) slipped = -Infinity;
    at = { x: clientX, y: clientY };
  });
  root.addEventListener(
    "click",
    (event) => {
      const onCard = /** @type {Element} */ (event.target).closest("[data-card]") === pointed;
      if (!event.detail || !pointed || !onCard || clock() - slipped >= REACTION) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}
