import { elementOf } from "./layout.js";

/**
 * A card that this person put into a list which scrolls by itself is in sight there.
 *
 * @param {HTMLElement} root
 * @param {import("../../workshop/arrangement.js").Move[]} moves those that are on their way
 */
export function showMoved(root, moves) {
  for (const { cards, cluster } of moves) {
    const card = cluster && elementOf(root, { card: cards[cards.length - 1] });
    const list = card && card.closest(".ideas[data-scroll]");
    if (!card || !list) continue;
    const [box, sight] = [card.getBoundingClientRect(), list.getBoundingClientRect()];
    if (box.bottom > sight.bottom) list.scrollTop += box.bottom - sight.bottom;
    else if (box.top < sight.top) list.scrollTop -= sight.top - box.top;
  }
}
