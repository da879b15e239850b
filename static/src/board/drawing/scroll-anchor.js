/**
 * What lies under the pointer stays there when others change what lies above it: the list scrolls along.
 *
 * @param {HTMLElement} root
 */
export function keepSteady(root) {
  /** @type {Element | null} */
  let pointed = null;
  /** @type {number | null} */
  let top = null;
  root.addEventListener("pointerover", ({ target }) => (pointed = /** @type {Element} */ (target).closest("[data-card], .cluster")));
  root.addEventListener("pointerleave", () => (pointed = null));

  return {
    before() {
      top = pointed?.isConnected ? pointed.getBoundingClientRect().top : null;
    },

    after() {
      if (top === null || !pointed?.isConnected) return;
      const area = pointed.closest("[data-scroll]");
      const moved = pointed.getBoundingClientRect().top - top;
      if (area && moved) area.scrollTop += moved;
    },
  };
}
