/**
 * Move the focus to the first match once the screen has been drawn.
 *
 * @param {string} selector
 */
export function focusSoon(selector) {
  setTimeout(() => {
    const found = document.querySelector(`#app ${selector}`);
    if (!(found instanceof HTMLElement)) return;
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: "nearest" });
  }, 0);
}
