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

/** Show the page from its beginning once the screen has been drawn. */
export const toTheTop = () => setTimeout(() => window.scrollTo(0, 0), 0);
