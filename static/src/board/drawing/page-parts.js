/**
 * Parts of the board's page, found without going through all cards.
 *
 * @param {HTMLElement} root
 */
export function wallParts(root) {
  const inbox = root.querySelector(".inbox");
  const clusters = inbox?.nextElementSibling ?? null;
  const stacks = inbox?.getElementsByClassName("stacks")[0] ?? null;
  return { inbox, stacks, clusters, columns: clusters?.querySelector("[data-columns]") ?? null };
}

const HOLDERS = "main, .wall, .inbox, .clusters, .cluster-columns, .cluster-column, .cluster";

/**
 * The first element that a selector finds beside the cards.
 *
 * @param {Element} root
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function besideCards(root, selector) {
  for (const part of root.children) {
    if (part.matches(".ideas, .stacks")) continue;
    const found = part.matches(HOLDERS) ? besideCards(part, selector) : part.matches(selector) ? part : part.querySelector(selector);
    if (found) return /** @type {HTMLElement} */ (found);
  }
  return null;
}
