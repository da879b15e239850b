/**
 * What is seen under the pointer while something is dragged: the thing itself, on a pile when there are several.
 *
 * @param {HTMLElement} thing
 * @param {number} count
 * @param {{x: number, y: number}} pointer
 */
export function createGhost(thing, count, { x, y }) {
  const box = thing.getBoundingClientRect();
  const copy = /** @type {HTMLElement} */ (thing.cloneNode(true));
  for (const name of ["data-card", "data-person", "data-key", "data-ticked", "data-lifted", "tabindex"]) copy.removeAttribute(name);
  const ghost = Object.assign(document.createElement("div"), { className: "drag-ghost", inert: true });
  ghost.setAttribute("aria-hidden", "true");
  ghost.toggleAttribute("data-dense", thing.closest("[data-dense]") !== null);
  ghost.style.width = `${box.width}px`;
  ghost.append(copy);
  if (count > 1) {
    ghost.dataset.pile = "";
    ghost.append(Object.assign(document.createElement("span"), { className: "drag-count", textContent: String(count) }));
  }
  document.body.append(ghost);
  const [dx, dy] = [x - box.left, Math.min(y - box.top, ghost.offsetHeight - 8)];
  return {
    /**
     * @param {number} toX
     * @param {number} toY
     */
    moveTo: (toX, toY) => (ghost.style.transform = `translate(${Math.round(toX - dx)}px, ${Math.round(toY - dy)}px)`),
    /** @param {boolean} on */
    refuse: (on) => ghost.toggleAttribute("data-refused", on),
    remove: () => ghost.remove(),
  };
}

/** The line that shows between which cards something will lie; it stays within what scrolls. */
export function createDropLine() {
  const line = Object.assign(document.createElement("div"), { className: "drop-line", hidden: true });
  document.body.append(line);
  return {
    /**
     * @param {{left: number, top: number | null, width: number} | null} place
     * @param {Element | null} [zone] in which the place is
     */
    show(place, zone) {
      line.hidden = !place || place.top === null;
      if (!place || place.top === null) return;
      const area = (zone?.querySelector(".ideas[data-scroll]") ?? zone?.closest("[data-scroll]"))?.getBoundingClientRect();
      const top = area ? Math.min(Math.max(place.top, area.top + 4), area.bottom - 4) : place.top;
      line.style.width = `${place.width}px`;
      line.style.transform = `translate(${place.left}px, ${top - 2}px)`;
    },
  };
}
