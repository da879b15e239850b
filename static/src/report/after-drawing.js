/**
 * What a template cannot say: fields as high as their text, and where the focus goes.
 *
 * @typedef {import("./desk.js").ReportDesk} Desk
 */

/** @type {Element | null} */
let focused = null;

/** @param {HTMLElement} root */
export function keepHeights(root) {
  for (const field of /** @type {NodeListOf<HTMLTextAreaElement>} */ (root.querySelectorAll("textarea[data-grows]"))) {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
  }
}

/**
 * @param {HTMLElement} root
 * @param {Desk} desk
 */
export function focusWhereAsked(root, desk) {
  const field = /** @type {HTMLTextAreaElement | null} */ (root.querySelector("[data-autofocus]"));
  if (field && field !== focused) {
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }
  focused = field;
  if (field || !desk.focusNext) return;
  const passage = /** @type {HTMLElement | null} */ (root.querySelector(`[data-key="${CSS.escape(desk.focusNext)}"]`));
  desk.focusNext = null;
  passage?.focus({ preventScroll: false });
}
