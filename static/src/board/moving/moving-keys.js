import { carryByKey, pickUp, putBackInPlace } from "./carry.js";
import { focusOnThing } from "../drawing/focus.js";
import { readHeights, readLayout } from "../drawing/layout.js";
import { isTyping } from "../../parts/is-typing.js";
import { hasChosen, putBack } from "./chosen-places.js";
import { clearTicks, tickRange } from "./ticking.js";
import { walkFrom } from "./arrow-key-walk.js";

/**
 * Keys that belong to where one stands on the board: arrows walk, space picks up, Escape lets go. Those that mean the
 * same everywhere stand in `shortcuts.js`.
 *
 * @typedef {import("../desk.js").Desk} Desk
 */

const WAYS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"];
const STANDS = "[data-card], .cluster[data-cluster]";
const MAY_ENTER = "body, .inbox, .clusters";

/**
 * @param {HTMLElement} root
 * @param {Desk} desk
 */
export function listenToMovingKeys(root, desk) {
  /** The new card where one was last. @type {string | null} */
  let last = null;

  document.addEventListener("keydown", (event) => {
    if (desk.holding.value?.place) return carryByKey(desk, event);
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") return escape(desk, event);
    if (WAYS.includes(event.key) && target.matches(`${STANDS}, ${MAY_ENTER}`)) return walk(event);
    if (isTyping(target)) return;
    if ((event.key === "Delete" || event.key === "Backspace") && hasChosen(desk)) return putBack(desk);
    if (event.key !== " " || !desk.leads || !target.matches("[data-card]")) return;
    event.preventDefault();
    pickUp(desk, target.dataset.card ?? "");
  });

  /** @param {KeyboardEvent} event */
  function walk(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const at = target.matches(STANDS) ? desk.here.value : null;
    const layout = readLayout(root);
    const entry = at ? null : entryOf(target);
    if (entry) {
      event.preventDefault();
      return entry.focus();
    }
    if (at && "card" in at && layout.inbox.flat().includes(at.card)) last = at.card;
    const next = walkFrom(layout, at, event.key, { middleOf: readHeights(root), last });
    if (!next) return;
    event.preventDefault();
    if (event.shiftKey && desk.leads && at && "card" in at && "card" in next) tickRange(desk, next.card, at.card);
    focusOnThing(next);
  }

  root.addEventListener("pointerdown", () => desk.holding.value?.place && putBackInPlace(desk));
}

/**
 * Where one comes in: on what one stood on last, if that is here, else on the first.
 *
 * @param {HTMLElement} area
 */
function entryOf(area) {
  const stands = /** @type {NodeListOf<HTMLElement>} */ (area.querySelectorAll(STANDS));
  return [...stands].find((one) => one.getAttribute("tabindex") === "0") ?? stands[0] ?? null;
}

/**
 * Ticks go when nothing else is open that Escape closes first.
 *
 * @param {Desk} desk
 * @param {KeyboardEvent} event
 */
function escape(desk, event) {
  const open = desk.menu.value || desk.panel.value || desk.pairing.value || desk.renaming.value;
  if (open || !desk.ticks.value.size || /** @type {HTMLElement} */ (event.target).closest("input, textarea, select")) return;
  event.stopImmediatePropagation();
  clearTicks(desk);
}
