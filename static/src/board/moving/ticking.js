import { tn } from "../../core/words/i18n.js";
import { focusOnThing } from "../drawing/focus.js";
import { cardsInOrder, readLayout } from "../drawing/layout.js";
import { toggled, withRange } from "./ticked-cards.js";
import { walkFrom } from "./arrow-key-walk.js";

/**
 * Ticking cards: by their box, with Ctrl and Shift, and with a key.
 *
 * @typedef {import("../desk.js").Desk} Desk
 */

/** The card ticked last, from which Shift ticks a row. @type {string | null} */
let anchor = null;

/**
 * @param {Desk} desk
 * @param {string} card
 */
export function tick(desk, card) {
  anchor = card;
  setTicks(desk, toggled(desk.ticks.value, card));
}

/**
 * @param {Desk} desk
 * @param {string} card
 * @param {string | null} [from]
 */
export function tickRange(desk, card, from = anchor) {
  setTicks(desk, withRange(desk.ticks.value, cardsInOrder(readLayout(document)), from, card));
  anchor = card;
}

/**
 * @param {Desk} desk
 * @param {ReadonlySet<string>} ticks
 */
export function setTicks(desk, ticks) {
  desk.ticks.value = ticks;
  desk.announcement.value = tn("%(num)s card ticked", "%(num)s cards ticked", ticks.size);
}

/** @param {Desk} desk */
export const clearTicks = (desk) => setTicks(desk, new Set());

/**
 * Tick the card with the focus, and stand on the next one.
 *
 * @param {Desk} desk
 */
export function tickHere(desk) {
  const here = desk.here.value;
  if (!here || !("card" in here)) return;
  tick(desk, here.card);
  const next = walkFrom(readLayout(document), here, "ArrowDown", { middleOf: () => 0 });
  if (next && "card" in next) focusOnThing(next);
}

/**
 * @param {HTMLElement} root
 * @param {Desk} desk
 */
export function listenToTicking(root, desk) {
  root.addEventListener("click", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const card = target.closest("[data-card]")?.getAttribute("data-card");
    if (!card || !desk.leads) return;
    const box = target.closest("[data-tick]");
    if (!box && target.closest("button, a, input")) return;
    if (event.shiftKey) tickRange(desk, card);
    else if (box || event.ctrlKey || event.metaKey) tick(desk, card);
  });
  root.addEventListener("mousedown", (event) => {
    const card = /** @type {HTMLElement} */ (event.target).closest("[data-card]");
    if (card && desk.leads && event.shiftKey) event.preventDefault();
  });
}
