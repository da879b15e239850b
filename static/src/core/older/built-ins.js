/**
 * Built-ins that came after the oldest browsers that are promised (docs/decisions/0051): every entry loads this first.
 * `static/browsers.js` names them for the lint.
 */

/** @param {object} owner @param {string} name @param {Function} made */
function fill(owner, name, made) {
  if (!(name in owner)) Object.defineProperty(owner, name, { value: made, writable: true, configurable: true });
}

/** @this {ArrayLike<any>} @param {number} index */
function at(index) {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

/** @this {ParentNode & Node} @param {(Node | string)[]} nodes */
function replaceChildren(...nodes) {
  while (this.lastChild) this.removeChild(this.lastChild);
  this.append(...nodes);
}

fill(Array.prototype, "at", at);
fill(String.prototype, "at", at);
if (typeof Element !== "undefined") {
  fill(Element.prototype, "replaceChildren", replaceChildren);
  fill(DocumentFragment.prototype, "replaceChildren", replaceChildren);
}
