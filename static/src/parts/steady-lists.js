/** Nobody reads and reacts so fast: such a press was meant for what lay there before. In milliseconds. */
const REACTION = 500;

/**
 * Lists that others change while somebody is about to press: what has just moved to another place does not take the
 * press. A list says so with `data-steady`; its things are `li`.
 *
 * @param {HTMLElement} root
 * @param {() => number} [clock]
 */
export function createSteadyLists(root, clock = () => performance.now()) {
  /** @type {Map<Element, {at: number, moved: number}>} */
  let places = new Map();
  root.addEventListener(
    "click",
    (event) => {
      const thing = /** @type {Element} */ (event.target).closest("[data-steady] li");
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
    for (const list of root.querySelectorAll("[data-steady]")) {
      [...list.querySelectorAll("li")].forEach((thing, at) => {
        const before = places.get(thing);
        next.set(thing, before?.at === at ? before : { at, moved: before ? now : -Infinity });
      });
    }
    places = next;
  };
}
