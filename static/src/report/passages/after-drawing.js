/**
 * What a template cannot say: where the focus is.
 *
 * @typedef {import("../desk.js").ReportDesk} Desk
 * @typedef {HTMLTextAreaElement | HTMLInputElement} Field
 */

/**
 * Remember where the focus is, before the report is drawn -> give it back when drawing took it away: a passage that
 * somebody moved is another element after that.
 *
 * @param {HTMLElement} root
 */
export function holdFocus(root) {
  const held = /** @type {HTMLElement | null} */ (document.activeElement);
  const form = held?.closest("[data-form]")?.getAttribute("data-form");
  const key = held?.getAttribute("data-key");
  const { name = "", selectionStart = null, selectionEnd = null } = /** @type {Partial<Field>} */ (held ?? {});
  return () => {
    if (!held || document.activeElement === held || held === document.body || (held.isConnected && document.activeElement !== document.body)) return;
    const again = form ? fieldIn(root, form, name) : key ? passageIn(root, key) : null;
    again?.focus({ preventScroll: form === undefined });
    if (form && again && selectionStart !== null) /** @type {Field} */ (again).setSelectionRange(selectionStart, selectionEnd);
  };
}

/**
 * @param {HTMLElement} root
 * @param {Desk} desk
 */
export function focusWhereAsked(root, desk) {
  const asked = desk.focusNext;
  desk.focusNext = null;
  if (asked?.form !== undefined) focusField(root, asked.form, asked.caret);
  else if (asked && (asked.from?.isConnected ? document.activeElement === asked.from : true) && !inField()) passageIn(root, asked.passage)?.focus();
}

/** Whether somebody is typing somewhere. */
const inField = () => document.activeElement?.closest("[data-form]");

/**
 * @param {HTMLElement} root
 * @param {string} form
 * @param {number} [caret]
 */
function focusField(root, form, caret) {
  const field = fieldIn(root, form, "text");
  if (!field) return;
  field.focus();
  const at = caret ?? field.value.length;
  field.setSelectionRange(at, at);
  field.form?.scrollIntoView({ block: "nearest" });
}

/** @param {HTMLElement} root @param {string} form @param {string} name @returns {Field | null} */
const fieldIn = (root, form, name) => root.querySelector(`[data-form="${CSS.escape(form)}"] [name="${CSS.escape(name || "text")}"]`);

/** @param {HTMLElement} root @param {string} key @returns {HTMLElement | null} */
const passageIn = (root, key) => root.querySelector(`[data-key="${CSS.escape(key)}"]`);
