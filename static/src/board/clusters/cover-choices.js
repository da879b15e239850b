import { suggest } from "../../core/words/emoji.js";

const MOST = 8;

/**
 * Pictures for a cluster's cover, best first: the one it has, those that its title suggests, those of its cards.
 *
 * @param {Record<string, string> | null} words emoji by word, null as long as they are not there
 * @param {import("../../core/stream/shapes.js").Cluster} cluster
 * @param {import("../../core/stream/shapes.js").Card[]} cards
 */
export function coverChoices(words, cluster, cards) {
  const suggested = words ? suggest(words, cluster.title) : [];
  const all = [cluster.emoji, ...suggested, ...cards.map((card) => card.emoji)];
  return [...new Set(all.filter(Boolean))].slice(0, MOST);
}
