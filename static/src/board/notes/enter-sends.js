/** In a field of several lines Enter sends; with Shift it begins a new line. @param {KeyboardEvent} event */
export function enterSends(event) {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  const { form } = /** @type {HTMLTextAreaElement} */ (event.target);
  /** @type {HTMLButtonElement | null | undefined} */ (form?.querySelector("[type=submit]"))?.click();
}
