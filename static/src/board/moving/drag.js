import { createDropLine, createGhost } from "../../parts/drag-ghost.js";
import { createPlaces } from "./drop-place.js";
import { scrollNearEdges } from "../../parts/edge-scroll.js";
import { createPress, FAR_ENOUGH, hasModifier, swallowClick } from "../../parts/press-gesture.js";

/**
 * Dragging with a mouse, a pen or a finger. It knows the page only by attributes: `data-card` on what can be picked up,
 * `data-zone` on where it can be put, `data-scroll` on what scrolls. `things` is another selector, `zoneAt` another rule.
 *
 * @typedef {{thing: HTMLElement, zone: HTMLElement, after: string | null | undefined}} Drop
 * @typedef {{thing: HTMLElement, ghost: ReturnType<typeof createGhost>, zone: HTMLElement | null,
 *   place: import("./drop-place.js").Place | null, from: {x: number, y: number}, to: {x: number, y: number},
 *   pointer: number, touch: boolean}} Lift
 * @typedef {object} Handlers
 * @property {(thing: HTMLElement) => boolean} mayDrag
 * @property {(drop: Drop) => void} onDrop
 * @property {(thing: HTMLElement) => number | void} [onLift] -> how many go with it, itself included
 * @property {() => void} [onRelease] after a drop as well as after giving up, before `onDrop`
 * @property {(thing: HTMLElement) => void} [onRest] a finger lifted it and put it down on the spot
 * @property {(zone: HTMLElement) => boolean} [refuses] whether a zone takes nothing
 * @property {string} [things]
 * @property {(x: number, y: number, thing: HTMLElement) => HTMLElement | null} [zoneAt]
 */

const NOT_FOR_DRAGGING = "button, a, input, textarea, select, summary, [data-no-drag]";

/**
 * @param {HTMLElement} root
 * @param {Handlers} handlers
 */
export function enableDragging(root, { mayDrag, onDrop, onLift, onRelease, onRest, refuses, things = "[data-card]", zoneAt = zoneUnder("[data-zone]") }) {
  /** @type {Lift | null} */
  let lift = null;
  let frame = 0;
  const places = createPlaces();
  const edges = scrollNearEdges(root);
  const line = createDropLine();
  const press = createPress(pickUp);
  const drawn = new MutationObserver(places.forget);

  /** @param {PointerEvent} event */
  function down(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const thing = /** @type {HTMLElement | null} */ (target.closest(things));
    if (!thing || lift || event.button !== 0 || hasModifier(event) || isForPressing(target, event)) return;
    press.begin(thing, event);
  }

  /** @param {PointerEvent} event */
  function move(event) {
    press.move(event);
    if (!lift || event.pointerId !== lift.pointer) return;
    lift.to = { x: event.clientX, y: event.clientY };
    frame ||= requestAnimationFrame(carry);
  }

  /** @param {import("../../parts/press-gesture.js").Press} press */
  function pickUp({ thing, x, y, pointer, touch }) {
    if (!mayDrag(thing)) return;
    const count = onLift?.(thing) ?? 1;
    const ghost = createGhost(thing, count, { x, y });
    thing.dataset.lifted = "";
    root.dataset.dragging = "";
    lift = { thing, ghost, zone: null, place: null, from: { x, y }, to: { x, y }, pointer, touch };
    edges.look();
    places.forget();
    drawn.observe(root, { childList: true, subtree: true });
    window.addEventListener("scroll", places.forget, true);
    carry();
    navigator.vibrate?.(15);
  }

  function carry() {
    frame = 0;
    if (!lift) return;
    const { x, y } = lift.to;
    lift.ghost.moveTo(x, y);
    const zone = zoneAt(x, y, lift.thing);
    aim(zone === lift.thing ? null : zone, y);
    if (edges.step(x, y)) frame = requestAnimationFrame(carry);
  }

  /**
   * @param {HTMLElement | null} zone
   * @param {number} y
   */
  function aim(zone, y) {
    if (!lift) return;
    const refused = zone !== null && (refuses?.(zone) ?? false);
    if (lift.zone !== zone) clear(lift.zone);
    zone?.setAttribute(refused ? "data-refusing" : "data-over", "");
    lift.ghost.refuse(refused);
    lift.zone = zone;
    lift.place = zone && !refused ? places.in(zone, y) : null;
    line.show(lift.place, zone);
  }

  /** @param {PointerEvent} event */
  function drop(event) {
    if (!lift || event.pointerId !== lift.pointer) return press.end();
    carry();
    const { thing, zone, place, from, to, touch } = lift;
    release();
    swallowClick();
    if (touch && onRest && Math.hypot(to.x - from.x, to.y - from.y) < FAR_ENOUGH) onRest(thing);
    else if (zone) onDrop({ thing, zone, after: place?.after });
  }

  function release() {
    press.end();
    cancelAnimationFrame(frame);
    frame = 0;
    if (!lift) return;
    lift.ghost.remove();
    clear(lift.zone);
    delete lift.thing.dataset.lifted;
    delete root.dataset.dragging;
    drawn.disconnect();
    window.removeEventListener("scroll", places.forget, true);
    line.show(null);
    lift = null;
    onRelease?.();
  }

  root.addEventListener("pointerdown", down);
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", drop);
  window.addEventListener("pointercancel", (event) => (!lift || event.pointerId === lift.pointer) && release());
  window.addEventListener("blur", release);
  root.addEventListener("touchmove", (event) => lift && event.preventDefault(), { passive: false });
  root.addEventListener("contextmenu", (event) => (lift || press.rests()) && event.preventDefault());
  window.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !lift) return;
    event.stopImmediatePropagation();
    release();
  }, true);
}

/**
 * Whether a press there is for what lies on the thing. A browser gives a finger beside a tick box to the box, so that one
 * which rests there means the card.
 *
 * @param {HTMLElement} target
 * @param {PointerEvent} event
 */
function isForPressing(target, { pointerType }) {
  const control = target.closest(NOT_FOR_DRAGGING);
  return control !== null && !(pointerType === "touch" && control.matches("[data-tick]"));
}

/**
 * @param {string} zones
 * @returns {(x: number, y: number) => HTMLElement | null}
 */
export const zoneUnder = (zones) => (x, y) => document.elementFromPoint(x, y)?.closest(zones) ?? null;

/** @param {HTMLElement | null} zone */
function clear(zone) {
  zone?.removeAttribute("data-over");
  zone?.removeAttribute("data-refusing");
}
