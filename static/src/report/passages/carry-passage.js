import { createDropLine, createGhost } from "../../parts/drag-ghost.js";
import { scrollNearEdges } from "../../parts/edge-scroll.js";
import { swallowClick } from "../../parts/press-gesture.js";
import { putBehind } from "./passage-acts.js";
import { boxAbove, gapsFor } from "./gaps.js";

/**
 * Moving a passage by its grip, with a mouse, a pen or a finger. Keys have Alt with an arrow, and the menu.
 *
 * @typedef {import("../desk.js").ReportDesk} Desk
 * @typedef {{key: string, thing: HTMLElement, ghost: ReturnType<typeof createGhost>, pointer: number, x: number, y: number,
 *   gap: import("./gaps.js").Gap | null}} Lift
 *
 * @param {HTMLElement} root
 * @param {Desk} desk
 */
export function carryPassages(root, desk) {
  /** @type {Lift | null} */
  let lift = null;
  let frame = 0;
  const line = createDropLine();
  const edges = scrollNearEdges(root);

  /** @param {PointerEvent} event */
  function pickUp(event) {
    const grip = /** @type {Element} */ (event.target).closest("[data-grip]");
    const thing = /** @type {HTMLElement | null} */ (grip?.closest("[data-key]") ?? null);
    if (!thing?.dataset.key || lift || event.button !== 0) return;
    event.preventDefault();
    const { clientX: x, clientY: y, pointerId: pointer } = event;
    lift = { key: thing.dataset.key, thing, ghost: createGhost(thing, 1, { x, y }), pointer, x, y, gap: null };
    desk.carried = lift.key;
    desk.menu.value = null;
    thing.dataset.lifted = "";
    root.dataset.dragging = "";
    edges.look();
    carry();
  }

  /** @param {PointerEvent} event */
  function move(event) {
    if (!lift || event.pointerId !== lift.pointer) return;
    [lift.x, lift.y] = [event.clientX, event.clientY];
    frame ||= requestAnimationFrame(carry);
  }

  function carry() {
    frame = 0;
    if (!lift || !desk.report.value) return;
    lift.ghost.moveTo(lift.x, lift.y);
    const gaps = gapsFor(desk.report.value, lift.key);
    const above = boxAbove(boxesOf(root, gaps), lift.y);
    lift.gap = (above && gaps.get(above.key)) ?? null;
    line.show(above ? { left: above.left, top: above.bottom + 2, width: above.width } : null);
    if (edges.step(lift.x, lift.y)) frame = requestAnimationFrame(carry);
  }

  /** @param {PointerEvent} event */
  function drop(event) {
    if (!lift || event.pointerId !== lift.pointer) return;
    carry();
    const { key, gap } = lift;
    release();
    swallowClick();
    if (gap) putBehind(desk, key, gap.parent, gap.after);
  }

  function release() {
    cancelAnimationFrame(frame);
    frame = 0;
    if (!lift) return;
    lift.ghost.remove();
    delete lift.thing.dataset.lifted;
    delete root.dataset.dragging;
    desk.carried = null;
    line.show(null);
    lift = null;
  }

  root.addEventListener("pointerdown", pickUp);
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", drop);
  window.addEventListener("pointercancel", release);
  window.addEventListener("blur", release);
  window.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !lift) return;
    event.stopImmediatePropagation();
    release();
  }, true);
}

/**
 * @param {HTMLElement} root
 * @param {Map<string, unknown>} gaps
 */
function boxesOf(root, gaps) {
  const passages = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-key]")]);
  return passages
    .filter(({ dataset }) => gaps.has(dataset.key ?? ""))
    .map((passage) => {
      const { top, bottom, left, width } = passage.getBoundingClientRect();
      return { key: passage.dataset.key ?? "", top, bottom, left, width };
    });
}
