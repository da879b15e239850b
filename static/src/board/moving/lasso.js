import { setTicks } from "./ticking.js";

/**
 * A lasso: a rectangle drawn with a mouse or a pen, from empty ground, ticks what it touches. Cards are measured when it
 * begins and again when something scrolled, not at every move.
 *
 * @typedef {{left: number, top: number, right: number, bottom: number}} Box
 * @typedef {Box & {id: string}} CardBox
 */

const FAR_ENOUGH = 6;
const GROUND = ".inbox, .clusters";
const NOT_GROUND = "[data-card], button, a, input, textarea, select, summary, label, form";

/**
 * @param {CardBox[]} cards
 * @param {Box} lasso
 */
export const touched = (cards, lasso) =>
  cards
    .filter((box) => box.left < lasso.right && box.right > lasso.left && box.top < lasso.bottom && box.bottom > lasso.top)
    .map(({ id }) => id);

/**
 * @param {{x: number, y: number}} one
 * @param {{x: number, y: number}} other
 * @returns {Box}
 */
export const boxBetween = (one, other) => ({
  left: Math.min(one.x, other.x),
  top: Math.min(one.y, other.y),
  right: Math.max(one.x, other.x),
  bottom: Math.max(one.y, other.y),
});

/**
 * @param {HTMLElement} root
 * @param {import("../desk.js").Desk} desk
 */
export function enableLasso(root, desk) {
  /** @type {{pointer: number, from: {x: number, y: number}, to: {x: number, y: number}, area: Element, scrolled: number,
   *   before: ReadonlySet<string>} | null} */
  let begun = null;
  /** @type {CardBox[] | null} */
  let cards = null;
  let frame = 0;
  const rope = Object.assign(document.createElement("div"), { className: "lasso", hidden: true });
  document.body.append(rope);

  /** @param {PointerEvent} event */
  function down(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const area = target.closest(GROUND);
    if (!area || !desk.leads || event.button !== 0 || event.pointerType === "touch" || target.closest(NOT_GROUND)) return;
    if (event.clientX > area.getBoundingClientRect().left + area.clientWidth) return;
    const adds = event.shiftKey || event.ctrlKey || event.metaKey;
    const from = { x: event.clientX, y: event.clientY };
    begun = { pointer: event.pointerId, from, to: from, area, scrolled: area.scrollTop, before: adds ? desk.ticks.value : new Set() };
  }

  /** @param {PointerEvent} event */
  function move(event) {
    if (!begun || event.pointerId !== begun.pointer) return;
    begun.to = { x: event.clientX, y: event.clientY };
    if (rope.hidden && Math.hypot(begun.to.x - begun.from.x, begun.to.y - begun.from.y) < FAR_ENOUGH) return;
    root.dataset.lassoing = "";
    frame ||= requestAnimationFrame(draw);
  }

  function draw() {
    frame = 0;
    if (!begun) return;
    const box = boxBetween({ x: begun.from.x, y: begun.from.y - (begun.area.scrollTop - begun.scrolled) }, begun.to);
    rope.hidden = false;
    Object.assign(rope.style, { width: `${box.right - box.left}px`, height: `${box.bottom - box.top}px` });
    rope.style.transform = `translate(${box.left}px, ${box.top}px)`;
    cards ??= measure(root);
    const ticks = new Set([...begun.before, ...touched(cards, box)]);
    if (!isEqual(ticks, desk.ticks.value)) desk.ticks.value = ticks;
  }

  function end() {
    if (!rope.hidden) setTicks(desk, desk.ticks.value);
    cancelAnimationFrame(frame);
    frame = 0;
    rope.hidden = true;
    delete root.dataset.lassoing;
    cards = begun = null;
  }

  root.addEventListener("pointerdown", down);
  root.addEventListener("selectstart", (event) => begun && event.preventDefault());
  window.addEventListener("pointermove", move);
  for (const over of ["pointerup", "pointercancel", "blur"]) window.addEventListener(over, end);
  window.addEventListener("scroll", () => (cards = null), true);
}

/** @param {HTMLElement} root */
function measure(root) {
  return /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-card]")]).map((card) => {
    const { left, top, right, bottom } = card.getBoundingClientRect();
    return { id: card.dataset.card ?? "", left, top, right, bottom };
  });
}

/**
 * @param {ReadonlySet<string>} one
 * @param {ReadonlySet<string>} other
 */
const isEqual = (one, other) => one.size === other.size && [...one].every((card) => other.has(card));
