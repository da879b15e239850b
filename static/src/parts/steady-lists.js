/** Nobody reads and reacts so fast: such a press was meant for what lay there before. In milliseconds. */
export const REACTION = 500;

/**
 * Lists that others change while somebody is about to press: what has just moved to another place does not take the
 * press, nor what has just come in where something else was pushed on. A list says so with `data-steady`; its things are
 * `li`, or what the attribute names.
 *
 * @param {HTMLElement} root
 * @param {() => number} [clock]
 */
export function createSteadyLists(root, clock = () => performance.now()) {
  /** @type {Map<Element, {at: number, moved: number}>} */
  let places = new Map();
  /** @type {Map<Element, Element[]>} */
  let orders = new Map();
  root.addEventListener(
    "click",
    (event) => {
      const thing = thingAt(/** @type {Element} */ (event.target));
      const moved = thing && places.get(thing)?.moved;
      if (!event.detail || typeof moved !== "number" || clock() - moved >= REACTION) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );

  /** The page was drawn. */
  return function drawn() {
    const now = clock();
    /** @type {typeof places} */
    const next = new Map();
    /** @type {typeof orders} */
    const nextOrders = new Map();
    for (const list of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-steady]"))) {
      const order = [...list.querySelectorAll(thingsOf(list))];
      const stood = orders.get(list) ?? [];
      nextOrders.set(list, order);
      order.forEach((thing, at) => {
        const before = places.get(thing);
        const pushed = before ? before.at !== at : order.includes(stood[at]);
        next.set(thing, before && !pushed ? before : { at, moved: pushed ? now : -Infinity });
      });
    }
    places = next;
    orders = nextOrders;
  };
}

/** @param {HTMLElement} list */
const thingsOf = (list) => list.dataset.steady || "li";

/** @param {Element} target */
function thingAt(target) {
  const list = /** @type {HTMLElement | null} */ (target.closest("[data-steady]"));
  return list && target.closest(thingsOf(list));
}
