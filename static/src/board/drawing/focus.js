import { elementOf, nextInInbox } from "./layout.js";

/**
 * Where the focus goes by itself, so that one can go on.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../desk.js").About} About
 * @typedef {import("./layout.js").Layout} Layout
 */

/** @param {About | null} about */
export function focusOnThing(about) {
  const element = about && elementOf(document, about);
  element?.focus();
  return Boolean(element);
}

/**
 * Where to go on after a move: new cards lead to the next new one, others are followed.
 *
 * @param {Layout} before the move
 * @param {string[]} cards
 * @returns {About}
 */
export function onwardFrom(before, cards) {
  const next = cards.some((card) => before.inbox.flat().includes(card)) ? nextInInbox(before, cards) : null;
  return { card: next ?? cards[0] };
}

/**
 * Know on what somebody stands, and go on when a name is done.
 *
 * @param {HTMLElement} root
 * @param {Desk} desk
 * @param {(about: About) => void} reach
 */
export function noticeFocus(root, desk, reach) {
  document.addEventListener("focusin", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const thing = /** @type {HTMLElement | null} */ (target.closest("[data-card], .cluster[data-cluster]"));
    if (target.closest("[data-picker]")) return;
    desk.here.value = !thing || !root.contains(thing) ? null : thing.dataset.card ? { card: thing.dataset.card } : { cluster: thing.dataset.cluster ?? "" };
    if (desk.here.value) reach(desk.here.value);
  });
  document.addEventListener("pointerdown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (!target.closest("[data-card], .cluster, [data-picker], .hand-bar, [data-menu]")) desk.here.value = null;
  });
  root.addEventListener("submit", (event) => {
    if (/** @type {HTMLElement} */ (event.target).matches(".cluster-form")) goOnward(desk);
  });
}

/**
 * A card that moved is another element: the focus goes with it.
 *
 * @param {HTMLElement} root
 * @param {Desk} desk
 */
export function keepFocus(root, desk) {
  const here = desk.here.peek();
  if (!here || document.activeElement !== document.body) return;
  elementOf(root, here)?.focus({ preventScroll: true });
}

/** Once: where the last new cluster led. @param {Desk} desk */
export function goOnward(desk) {
  const onward = desk.onward;
  if (!onward) return;
  desk.onward = null;
  focusOnThing(onward);
}
