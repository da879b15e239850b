import { render } from "lit-html";

/**
 * Draws a screen into `root`. What the server put there stays until the first drawing is whole, so that one that fails
 * leaves a page with words on it, and with its form.
 *
 * @param {Element} root
 * @returns {(view: unknown) => void}
 */
export function createPaint(root) {
  const place = document.createDocumentFragment();
  let stands = false;
  return (view) => {
    render(view, place);
    if (stands) return;
    root.replaceChildren(place);
    stands = true;
  };
}
