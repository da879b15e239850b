/**
 * The menu of a card or a cluster: where it opens, and where the focus goes when it closes.
 *
 * @typedef {import("../board/desk.js").Desk} Desk
 * @typedef {import("../board/desk.js").About} About
 */

/**
 * @param {Desk} desk
 * @param {About} about
 * @param {MouseEvent} event
 * @param {NonNullable<Desk["menu"]["value"]>["step"]} [step] with which it begins
 */
export function openMenu(desk, about, event, step = "actions") {
  const at = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
  const same = desk.menu.value && JSON.stringify(desk.menu.value.about) === JSON.stringify(about);
  desk.panel.value = null;
  desk.menu.value = same ? null : { about, step, at };
}

/**
 * Close it and give the focus back to its button, wherever that is by now.
 *
 * @param {Desk} desk
 */
export function closeMenu(desk) {
  const menu = desk.menu.value;
  if (!menu) return;
  desk.menu.value = null;
  focusOn(menu.about);
}

/** @param {About} about */
export function focusOn(about) {
  const [attribute, id] = "card" in about ? ["data-card", about.card] : ["data-cluster", about.cluster];
  const selector = `[${attribute}="${CSS.escape(id)}"]:not(.drag-ghost) [data-menu-button]`;
  const holder = "card" in about ? selector : `.cluster${selector}`;
  /** @type {HTMLElement | null} */ (document.querySelector(holder))?.focus({ preventScroll: false });
}

/**
 * Arrow keys walk through the entries, also sideways where they stand beside each other; Tab leaves as always.
 *
 * @param {KeyboardEvent} event
 */
export function walk(event) {
  const target = /** @type {Element} */ (event.target);
  if (target.closest("input, select")) return;
  const back = target.closest(".palette, .menu-places") ? ["ArrowUp", "ArrowLeft"] : ["ArrowUp"];
  const on = target.closest(".palette, .menu-places") ? ["ArrowDown", "ArrowRight"] : ["ArrowDown"];
  const step = back.includes(event.key) ? -1 : on.includes(event.key) ? 1 : 0;
  if (!step) return;
  const menu = /** @type {HTMLElement} */ (event.currentTarget);
  const entries = /** @type {HTMLElement[]} */ ([...menu.querySelectorAll("button:not(:disabled)")]);
  const at = entries.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  entries[(at + step + entries.length) % entries.length]?.focus();
  event.preventDefault();
}
