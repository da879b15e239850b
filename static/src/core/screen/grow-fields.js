/** Fields as high as their text, also where `field-sizing` does not make them so (static/css/components/parts/field.css). */

const byThemselves = () => CSS.supports("field-sizing", "content");

/** After a drawing. @param {ParentNode} root */
export function growFields(root) {
  if (byThemselves()) return;
  for (const field of /** @type {NodeListOf<HTMLTextAreaElement>} */ (root.querySelectorAll("textarea[data-grows]"))) grow(field);
}

/** From now on, with each letter. @param {Document | HTMLElement} root */
export function growAsTyped(root) {
  if (byThemselves()) return;
  root.addEventListener("input", ({ target }) => target instanceof HTMLTextAreaElement && "grows" in target.dataset && grow(target));
}

/** @param {HTMLTextAreaElement} field */
function grow(field) {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}
