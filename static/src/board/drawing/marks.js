import { elementOf, inRows } from "./layout.js";
import { wallParts } from "./page-parts.js";

const DIGITS = 9;
/** @type {ReadonlySet<string>} */
const NONE = new Set();

/**
 * What cards and clusters wear on the page beside what the workshop says of them: whether they are ticked or in hand, and
 * which of them the Tab key reaches. It stands outside the templates, so a tick draws no card anew.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../desk.js").About} About
 *
 * @param {HTMLElement} root
 * @param {Desk} desk
 */
export function createMarks(root, desk) {
  const ticked = createMark(root, (card, on) => {
    card.toggleAttribute("data-ticked", on);
    card.setAttribute("aria-selected", String(on));
    card.querySelector("[data-tick]")?.setAttribute("aria-checked", String(on));
  });
  const lifted = createMark(root, (card, on) => card.toggleAttribute("data-lifted", on));
  const carried = createMark(root, (card, on) => card.toggleAttribute("data-carried", on));
  /** @type {HTMLElement | null} */
  let stop = null;

  /** Let the Tab key reach this one, and what can be pressed in it. @param {HTMLElement | null} next */
  function reach(next) {
    if (next === stop && next?.tabIndex === 0) return;
    if (stop) for (const one of withControls(stop)) one.tabIndex = -1;
    if (next) for (const one of withControls(next)) one.tabIndex = 0;
    stop = next;
  }

  /** Under the pointer there is a picture of the cards; what the keys carry stays to be read. */
  function hold() {
    const holding = desk.holding.peek();
    const cards = new Set(holding?.cards);
    lifted(holding?.place ? NONE : cards);
    carried(holding?.place ? cards : NONE);
  }

  return {
    tick: () => ticked(desk.ticks.peek()),
    hold,

    /** @param {About} about */
    reach: (about) => reach(elementOf(root, about)),

    /** After every drawing, since a card that moved is another element. What is not seen any more is not ticked. */
    drawn() {
      const ticks = desk.ticks.peek();
      const there = ticked(ticks);
      if (there < ticks.size) desk.ticks.value = new Set([...ticks].filter((card) => elementOf(root, { card })));
      hold();
      const here = desk.here.peek();
      const first = /** @type {HTMLElement | null} */ (root.querySelector(`.inbox [data-card], .cluster`));
      reach((here && elementOf(root, here)) || (stop?.isConnected ? stop : first));
      number(root);
    },
  };
}

/**
 * A mark on some cards -> on how many of them it is.
 *
 * @param {HTMLElement} root
 * @param {(card: HTMLElement, on: boolean) => void} set
 */
function createMark(root, set) {
  /** @type {Map<string, HTMLElement>} */
  let marked = new Map();
  return (/** @type {ReadonlySet<string>} */ cards) => {
    const next = new Map();
    for (const card of cards) {
      const known = marked.get(card);
      const element = known?.isConnected ? known : elementOf(root, { card });
      if (element && element !== known) set(element, true);
      if (element) next.set(card, element);
    }
    for (const [card, element] of marked) if (!next.has(card)) set(element, false);
    marked = next;
    return next.size;
  };
}

/** @param {HTMLElement} element */
const withControls = (element) => [
  element,
  .../** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll(element.matches(".cluster") ? ".cluster-head [tabindex], .cluster-facts [tabindex]" : "[tabindex]")),
];

/**
 * The digit that puts cards into a cluster, on its head.
 *
 * @param {HTMLElement} root
 */
function number(root) {
  const columns = [...(wallParts(root).columns?.children ?? [])].map((column) => [...column.children].filter((one) => one.matches(".cluster")));
  inRows(columns).forEach((cluster, index) => {
    const head = cluster.querySelector(".cluster-head");
    const digit = index < DIGITS ? String(index + 1) : null;
    if (head?.getAttribute("data-digit") === digit) return;
    if (digit) head?.setAttribute("data-digit", digit);
    else head?.removeAttribute("data-digit");
  });
}
