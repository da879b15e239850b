import { render } from "lit-html";
import { byOurselves, watchOthers } from "./taken-over.js";

/**
 * Draws a screen into `root`. What the server put there stays until the first drawing is whole, so that one that fails
 * leaves a page with words on it, and with its form. Every screen is drawn by this, since others change pages too
 * (`taken-over.js`).
 *
 * @param {Element} root
 * @returns {(view: unknown) => void}
 */
export function createPaint(root) {
  const place = document.createDocumentFragment();
  let stands = false;
  return (view) => {
    const part = byOurselves(() => render(view, place));
    if (stands) return;
    root.replaceChildren(place);
    watchOthers(root, part);
    stands = true;
  };
}
