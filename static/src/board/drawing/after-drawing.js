import { growFields } from "../../core/screen/grow-fields.js";
import { createWordsOfGone } from "../notes/words-of-gone.js";
import { createSteadyLists } from "../../parts/steady-lists.js";
import { besideCards } from "./page-parts.js";

/**
 * What a template cannot say: the focus in a field that has just appeared, a menu beside its button, a modal dialog.
 *
 * @param {HTMLElement} root
 */
export function createAfterDrawing(root) {
  /** @type {Element | null} */
  let focused = null;
  /** The line for notes, once it is on the page. @type {HTMLElement | null} */
  let line = null;
  const keepWords = createWordsOfGone(root);
  const steady = createSteadyLists(root);

  /** @param {import("../desk.js").Desk} desk */
  return function afterDrawing(desk) {
    keepWords(desk);
    steady();
    const dialog = /** @type {HTMLDialogElement | null} */ (besideCards(root, "dialog[data-modal]"));
    if (dialog && !dialog.open) dialog.showModal();
    const field = /** @type {HTMLInputElement | null} */ (besideCards(root, "[data-autofocus]"));
    if (field && field !== focused) {
      if (field.form) growFields(field.form);
      field.focus();
      if (field.dataset.autofocus === "end") field.setSelectionRange(field.value.length, field.value.length);
      else field.select?.();
    }
    focused = field;
    growLine();
    placeMenu(root, desk);
  };

  /** What was half written when this page was left stands in it. */
  function growLine() {
    const there = /** @type {HTMLElement | null} */ (besideCards(root, ".note-form"));
    if (there && there !== line) growFields(there);
    line = there;
  }
}

/**
 * @param {HTMLElement} root
 * @param {import("../desk.js").Desk} desk
 */
function placeMenu(root, desk) {
  const open = desk.menu.value;
  const menu = open && besideCards(root, "[data-menu]");
  if (!menu) return;
  const { width, height } = menu.getBoundingClientRect();
  const left = Math.max(8, Math.min(open.at.right - width, window.innerWidth - width - 8));
  const below = open.at.bottom + 4;
  const top = below + height > window.innerHeight - 8 ? Math.max(8, open.at.top - height - 4) : below;
  menu.style.left = `${left}px`;
  menu.style.top = `${top}px`;
  if (menu.dataset.step !== open.step && !menu.querySelector("[data-autofocus]")) menu.querySelector("button")?.focus();
  menu.dataset.step = open.step;
}
