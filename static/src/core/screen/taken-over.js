import { noChange, nothing } from "lit-html";
import { clearPart, getCommittedValue, isPrimitive, setCommittedValue } from "lit-html/directive-helpers.js";

/**
 * A browser's page translation, or an extension, takes texts out of what was drawn and puts its own there, and lit-html
 * would go on writing into what was taken out. So this notes what others change, and gives an element's children back
 * before anything is drawn among them; all else stays as the others made it
 * (docs/decisions/0054-what-others-make-of-a-page.md).
 *
 * @typedef {import("lit-html").ChildPart & {from?: unknown, _$AI: (value: unknown, directive?: unknown) => void}} Part
 *   `from`: the markup of the template that was drawn last; `_$AI`: sets a value, under the name that it has for all of Lit's
 *   own packages
 */

/** The children that an element had when it was drawn, where others changed them since. @type {WeakMap<Node, Node[]>} */
const drawn = new WeakMap();
/** The element that a node was taken out of. @type {WeakMap<Node, Node>} */
const homes = new WeakMap();
/** What a text said when it was drawn, where others wrote into it. @type {WeakMap<Node, string>} */
const said = new WeakMap();

const EVERYTHING = { childList: true, characterData: true, characterDataOldValue: true, subtree: true };
/** @type {MutationObserver | undefined} */
let others;

/**
 * Watch what others do to a screen, from its first drawing on.
 *
 * @param {Element} root
 * @param {import("lit-html").RootPart} part of that drawing
 */
export function watchOthers(root, part) {
  if (!others) {
    others = new MutationObserver(note);
    drawWithCare(Object.getPrototypeOf(part));
  }
  others.observe(root, EVERYTHING);
}

/** What changes while this draws, nobody else changed. @template T @param {() => T} draw @returns {T} */
export function byOurselves(draw) {
  if (others) note(others.takeRecords());
  try {
    return draw();
  } finally {
    others?.takeRecords();
  }
}

/** @param {MutationRecord[]} changes all until now */
function note(changes) {
  for (const { type, target, oldValue, removedNodes } of changes) {
    if (type === "characterData") keepFirst(said, target, oldValue ?? "");
    for (const node of removedNodes) keepFirst(homes, node, target);
  }
  /** @type {Map<Node, Node[]>} */
  const before = new Map();
  for (const { type, target, addedNodes, removedNodes, previousSibling } of changes.reverse()) {
    if (type !== "childList" || drawn.has(target)) continue;
    const children = before.get(target) ?? [...target.childNodes];
    children.splice(previousSibling ? children.indexOf(previousSibling) + 1 : 0, addedNodes.length, ...removedNodes);
    before.set(target, children);
  }
  before.forEach((children, target) => drawn.set(target, children));
}

/** @template V @param {WeakMap<Node, V>} kept @param {Node} node @param {V} value */
const keepFirst = (kept, node, value) => void (kept.has(node) || kept.set(node, value));

/**
 * A text that changes is a new text: an answer that a translator still waits for then finds no place for itself.
 *
 * @param {Part} prototype of all parts that draw children
 */
function drawWithCare(prototype) {
  const set = prototype._$AI;
  prototype._$AI = function (value, directive) {
    if (value !== noChange && !isSame(this, value)) {
      giveBackAround(this);
      if (isText(value) && isText(getCommittedValue(this))) forget(this);
    }
    set.call(this, value, directive);
  };
}

/** Whether nothing will change among the children where this is drawn. @param {Part} part @param {any} value */
function isSame(part, value) {
  const now = getCommittedValue(part);
  const { from } = part;
  part.from = value?.strings;
  if (isPrimitive(value)) return value === now || (now === nothing && !isText(value));
  if (Array.isArray(value)) return Array.isArray(now) && now.length === value.length;
  return Boolean(from) && part.from === from;
}

/** @param {unknown} value */
const isText = (value) => isPrimitive(value) && value !== nothing && value !== null && value !== undefined && value !== "";

/** @param {Part} part */
function forget(part) {
  clearPart(part);
  setCommittedValue(part, nothing);
}

/** Its own surroundings, and whatever those were taken out of. @param {Part} part */
function giveBackAround({ startNode }) {
  /** @type {Node | null} */
  let node = startNode;
  while (node) {
    const home = homes.get(node);
    const parent = home ?? node.parentNode;
    if (parent && (home || node === startNode)) giveBack(parent);
    node = parent;
  }
}

/** @param {Node | undefined} element */
function giveBack(element) {
  const children = element && drawn.get(element);
  if (!children) return;
  drawn.delete(element);
  const held = /** @type {HTMLElement | null} */ (document.activeElement);
  const strangers = [...element.childNodes].filter((child) => !children.includes(child));
  strangers.forEach((stranger) => element.removeChild(stranger));
  let next = element.firstChild;
  for (const child of children) {
    if (child === next) next = next.nextSibling;
    else element.insertBefore(child, next);
    homes.delete(child);
    if (said.has(child)) /** @type {Text} */ (child).data = said.get(child) ?? "";
    said.delete(child);
  }
  strangers.forEach(sendHome);
  if (held?.isConnected && held !== document.activeElement) held.focus({ preventScroll: true });
}

/** What of ours was put into a stranger goes back to where it belongs. @param {Node} stranger */
function sendHome(stranger) {
  const within = stranger instanceof Element ? stranger.querySelectorAll("*") : [];
  for (const node of [stranger, ...within]) giveBack(homes.get(node));
}
