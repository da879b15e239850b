import { t } from "../../core/words/i18n.js";
import { finderOf } from "../finding/fitting.js";
import { showAwaited } from "../finding/found-cards.js";
import { markWords } from "../finding/marked-words.js";

/**
 * Marks on what is drawn that change often and for many cards at once: which cards were not found, which one was gone to,
 * how many were in each cluster, and what somebody else holds. They are set on the page itself, so that no card is drawn anew for them.
 *
 * @param {HTMLElement} root
 */
export function createPassingMarks(root) {
  let marked = false;

  /** @param {import("../desk.js").Desk} desk */
  return function mark(desk) {
    const state = desk.live.state.value;
    const hands = Object.values(desk.live.hands.value);
    const fits = state && finderOf(desk, state);
    if (!state || (!marked && !fits && !hands.length)) return;
    marked = Boolean(fits) || hands.length > 0;
    const holders = holdersOf(hands);
    for (const cluster of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-zone=cluster]"))) {
      const cards = /** @type {HTMLElement[]} */ ([...cluster.querySelectorAll("[data-card]")]);
      const found = cards.filter((card) => !card.toggleAttribute("data-dimmed", Boolean(fits && !fits(state.cards[card.dataset.card ?? ""]))));
      const count = cluster.querySelector(".cluster-count");
      const folded = cluster.hasAttribute("data-folded");
      if (count) put(count, "data-found", fits && !folded ? t("%(found)s of %(all)s", { found: found.length, all: cards.length }) : null);
      put(cluster, "data-held", holders.get(cluster.dataset.cluster ?? "") ?? null);
    }
    markWords(root, fits ? (desk.finding.value?.text ?? "") : "");
    const at = desk.foundAt.value?.id;
    for (const card of root.querySelectorAll("[data-card]")) {
      const id = card.getAttribute("data-card") ?? "";
      put(card, "data-held", holders.get(id) ?? null);
      put(card, "data-found-at", id === at ? "" : null);
    }
    if (at) requestAnimationFrame(() => showAwaited(desk));
  };
}

/**
 * Who holds what, by the id of a card or a cluster.
 *
 * @param {import("../../workshop/board-stream.js").Hand[]} hands
 */
export function holdersOf(hands) {
  /** @type {Map<string, string>} */
  const holders = new Map();
  for (const { name, cards, cluster } of hands) {
    for (const id of cluster ? [...cards, cluster] : cards) holders.set(id, name || t("A facilitator"));
  }
  return holders;
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {string | null} value
 */
function put(element, name, value) {
  if (value === element.getAttribute(name)) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
