import { placeIn } from "./drop-place.js";
import { scrollNearEdges } from "./edge-scroll.js";

/**
 * Dragging cards with a mouse, a pen or a finger. It knows the page only by attributes: `data-card` on what can be
 * picked up, `data-zone` on where it can be put, `data-scroll` on what scrolls. `things` and `zones` are other selectors.
 *
 * @typedef {{card: string, thing: HTMLElement, zone: HTMLElement, after: string | null | undefined}} Drop
 * @typedef {{card: HTMLElement, ghost: HTMLElement, zone: HTMLElement | null, dx: number, dy: number}} Lift
 */

const FAR_ENOUGH = 6;
const LONG_PRESS = 320;
const NOT_FOR_DRAGGING = "button, a, input, textarea, select, summary, [data-no-drag]";

/**
 * @param {HTMLElement} root
 * @param {{mayDrag: () => boolean, onDrop: (drop: Drop) => void, onLift?: () => void, things?: string, zones?: string}} handlers
 */
export function enableDragging(root, { mayDrag, onDrop, onLift, things = "[data-card]", zones = "[data-zone]" }) {
  /** @type {{card: HTMLElement, x: number, y: number, timer: any, pointer: number} | null} */
  let pressed = null;
  /** @type {Lift | null} */
  let lift = null;
  const edges = scrollNearEdges();
  const line = Object.assign(document.createElement("div"), { className: "drop-line", hidden: true });
  document.body.append(line);

  /** @param {PointerEvent} event */
  function press(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const card = /** @type {HTMLElement | null} */ (target.closest(things));
    if (!card || lift || event.button !== 0 || !mayDrag() || target.closest(NOT_FOR_DRAGGING)) return;
    const timer = event.pointerType === "touch" ? setTimeout(() => pressed && pickUp(pressed), LONG_PRESS) : null;
    pressed = { card, x: event.clientX, y: event.clientY, timer, pointer: event.pointerId };
  }

  /** @param {PointerEvent} event */
  function move(event) {
    if (lift) return carry(event.clientX, event.clientY);
    if (!pressed || event.pointerId !== pressed.pointer) return;
    if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < FAR_ENOUGH) return;
    if (pressed.timer) release();
    else {
      pickUp(pressed);
      carry(event.clientX, event.clientY);
    }
  }

  /** @param {{card: HTMLElement, x: number, y: number}} from */
  function pickUp({ card, x, y }) {
    const box = card.getBoundingClientRect();
    const ghost = /** @type {HTMLElement} */ (card.cloneNode(true));
    ghost.classList.add("drag-ghost");
    ghost.removeAttribute("data-card");
    ghost.inert = true;
    ghost.style.width = `${box.width}px`;
    document.body.append(ghost);
    card.dataset.lifted = "";
    root.dataset.dragging = "";
    lift = { card, ghost, zone: null, dx: x - box.left, dy: y - box.top };
    onLift?.();
    carry(x, y);
    navigator.vibrate?.(15);
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  function carry(x, y) {
    if (!lift) return;
    lift.ghost.style.transform = `translate(${x - lift.dx}px, ${y - lift.dy}px)`;
    const under = document.elementFromPoint(x, y);
    const zone = /** @type {HTMLElement | null} */ (under?.closest(zones) ?? null);
    aim(zone === lift.card ? null : zone, y);
    edges.follow(under, x, y, () => carry(x, y));
  }

  /**
   * @param {HTMLElement | null} zone
   * @param {number} y
   */
  function aim(zone, y) {
    if (!lift) return;
    if (lift.zone !== zone) lift.zone?.removeAttribute("data-over");
    zone?.setAttribute("data-over", "");
    lift.zone = zone;
    const place = zone && placeIn(zone, y);
    line.hidden = !place;
    if (place) {
      line.style.width = `${place.width}px`;
      line.style.transform = `translate(${place.left}px, ${place.top}px)`;
    }
  }

  /** @param {PointerEvent} event */
  function drop(event) {
    const held = lift;
    const after = held?.zone && placeIn(held.zone, event.clientY)?.after;
    release();
    if (!held) return;
    swallowClick();
    if (held.zone) onDrop({ card: held.card.dataset.card ?? "", thing: held.card, zone: held.zone, after });
  }

  function release() {
    clearTimeout(pressed?.timer);
    pressed = null;
    if (!lift) return;
    lift.ghost.remove();
    lift.zone?.removeAttribute("data-over");
    delete lift.card.dataset.lifted;
    delete root.dataset.dragging;
    line.hidden = true;
    edges.stop();
    lift = null;
  }

  root.addEventListener("pointerdown", press);
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", drop);
  window.addEventListener("pointercancel", release);
  window.addEventListener("blur", release);
  root.addEventListener("touchmove", (event) => lift && event.preventDefault(), { passive: false });
  root.addEventListener("contextmenu", (event) => (lift || pressed?.timer) && event.preventDefault());
  window.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !lift) return;
    event.stopImmediatePropagation();
    release();
  }, true);
}

/** The click that ends a drag is no click on what lies under it. */
function swallowClick() {
  const swallow = (/** @type {Event} */ event) => event.stopPropagation();
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
}
