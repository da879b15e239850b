/**
 * Telling a drag from a click, a scroll and a long press. A mouse or a pen drags as soon as it moves; a finger after it
 * has rested, since a finger that moves at once wants to scroll. A second finger means neither.
 *
 * @typedef {{thing: HTMLElement, x: number, y: number, pointer: number, touch: boolean}} Press
 */

export const FAR_ENOUGH = 6;
const LONG_PRESS = 320;

/** @param {(press: Press) => void} onLift */
export function createPress(onLift) {
  /** @type {Press | null} */
  let pressed = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function end() {
    clearTimeout(timer);
    pressed = null;
  }

  function lift() {
    const press = pressed;
    end();
    if (press) onLift(press);
  }

  return {
    end,
    /** Whether a finger rests on something that is about to be lifted. */
    rests: () => pressed?.touch ?? false,

    /**
     * @param {HTMLElement} thing
     * @param {PointerEvent} event
     */
    begin(thing, { clientX: x, clientY: y, pointerId: pointer, pointerType }) {
      if (pressed) return end();
      pressed = { thing, x, y, pointer, touch: pointerType === "touch" };
      if (pressed.touch) timer = setTimeout(lift, LONG_PRESS);
    },

    /** @param {PointerEvent} event */
    move(event) {
      if (!pressed || event.pointerId !== pressed.pointer) return;
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < FAR_ENOUGH) return;
      if (pressed.touch) end();
      else lift();
    },
  };
}

/** With a modifier, a press ticks. @param {PointerEvent} event */
export const hasModifier = ({ ctrlKey, metaKey, shiftKey }) => ctrlKey || metaKey || shiftKey;

/** The click that ends a drag is no click on what lies under it. */
export function swallowClick() {
  const swallow = (/** @type {Event} */ event) => event.stopPropagation();
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
}
