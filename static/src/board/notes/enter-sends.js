/**
 * In a field of several lines Enter sends; with Shift it begins a new line. Held down it is one press.
 *
 * @param {KeyboardEvent} event
 * @param {(event: KeyboardEvent) => boolean} [hindered] whether this one sends nothing
 */
export function enterSends(event, hindered = () => false) {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  if (event.repeat || hindered(event)) return;
  const { form } = /** @type {HTMLTextAreaElement} */ (event.target);
  /** @type {HTMLButtonElement | null | undefined} */ (form?.querySelector("[type=submit]"))?.click();
}
