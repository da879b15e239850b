import { leaveOut, shift, takeBack } from "./passage-acts.js";
import { focusOn } from "./focus.js";
import { startEditing } from "./open-fields.js";
import { isMovable, places } from "./tree.js";
import { redo, undo } from "./undoing.js";

/**
 * Keys on the report: Enter edits the passage at hand, Delete leaves it out, Alt with an arrow moves it, the arrows go
 * from passage to passage, Ctrl+Z undoes.
 *
 * @typedef {import("../desk.js").ReportDesk} Desk
 *
 * @param {Desk} desk
 */
export function listenToKeys(desk) {
  document.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.isComposing || (isTyping(target) && event.key !== "Escape")) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
      event.preventDefault();
      if (event.shiftKey) redo(desk);
      else undo(desk);
      return;
    }
    if (event.key === "Escape" && desk.menu.value) {
      const about = desk.menu.value;
      desk.menu.value = null;
      return focusOn(desk, about);
    }
    const key = target.getAttribute("data-key");
    const act = key && actOn(desk, key, event);
    if (!act) return;
    event.preventDefault();
    act();
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && closeFiles(null));
  document.addEventListener("pointerdown", (event) => {
    closeFiles(/** @type {Element} */ (event.target));
    if (desk.menu.value && !(/** @type {Element} */ (event.target).closest(".passage-tools"))) desk.menu.value = null;
  });
}

/** The list of files goes when somebody presses elsewhere. @param {Element | null} pressed */
function closeFiles(pressed) {
  const files = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".report-more[open]"));
  if (!files || (pressed && files.contains(pressed))) return;
  if (!pressed && files.contains(document.activeElement)) files.querySelector("summary")?.focus();
  files.open = false;
}

/** Whether keys are letters there. @param {Element} target */
const isTyping = (target) => target.closest("textarea, select, input:not([type=checkbox])") !== null;

/**
 * What a key means on a passage; null for nothing.
 *
 * @param {Desk} desk
 * @param {string} key
 * @param {KeyboardEvent} event
 * @returns {(() => unknown) | null}
 */
function actOn(desk, key, event) {
  const place = desk.report.value && places(desk.report.value).get(key);
  if (!place || event.ctrlKey || event.metaKey) return null;
  const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
  if (by) return event.altKey ? () => shift(desk, key, by) : () => go(key, by);
  if (event.altKey) return null;
  if (event.key === "Enter") return place.passage.left_out ? () => takeBack(desk, key) : () => startEditing(desk, key);
  const removable = isMovable(place) || place.passage.kind === "heading";
  return event.key === "Delete" && removable ? () => leaveOut(desk, key) : null;
}

/**
 * @param {string} key
 * @param {number} by
 */
function go(key, by) {
  const all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-key]")]);
  const at = all.findIndex((one) => one.getAttribute("data-key") === key);
  all[at + by]?.focus();
}
