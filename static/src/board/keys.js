import { closeMenu } from "./menu.js";
import { redo, undo } from "./move.js";
import { stopPairing } from "./pairing.js";
import { closePanel } from "./panels.js";

/**
 * Keys of the board: i for join information, Ctrl+Z and Ctrl+Shift+Z, Escape; and clicks beside what is open.
 *
 * @param {import("./desk.js").Desk} desk
 */
export function listenToKeys(desk) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return escape(desk);
    if (isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) {
      if (!desk.leads || (key !== "z" && key !== "y")) return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo(desk);
      else undo(desk);
    } else if (key === "i" && !event.altKey) {
      desk.panel.value = desk.panel.value === "join" ? null : "join";
    }
  });
  document.addEventListener("pointerdown", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (desk.menu.value && !target.closest("[data-menu], [data-menu-button]")) desk.menu.value = null;
    if (desk.panel.value && desk.panel.value !== "join" && !target.closest("[data-panel-holder]")) desk.panel.value = null;
  });
}

/** @param {import("./desk.js").Desk} desk */
function escape(desk) {
  if (desk.menu.value) closeMenu(desk);
  else if (desk.pairing.value) stopPairing(desk);
  else if (desk.panel.value && desk.panel.value !== "join") closePanel(desk);
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}
