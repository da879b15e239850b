/**
 * Finding a cluster by what somebody types of its name, or a card by what it says.
 *
 * @typedef {import("../../core/stream/shapes.js").Cluster} Cluster
 * @typedef {{cluster: string | null, title: string} | {create: string} | {card: string, title: string}} Choice `cluster` null: back to
 *   the new cards
 */

/**
 * As it is compared: without capitals, accents and signs.
 *
 * @param {string} text
 */
export const plain = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * Clusters that a text may mean, best first: the name begins with it, words in it begin with the words of the text, it
 * stands somewhere in the name. Without text, all of them in their order.
 *
 * @template {Pick<Cluster, "title">} C
 * @param {C[]} clusters
 * @param {string} text
 * @returns {C[]}
 */
export function matching(clusters, text) {
  const sought = plain(text);
  if (!sought) return clusters;
  const ranks = clusters.map((cluster) => ({ cluster, rank: rankOf(plain(cluster.title), sought) }));
  return [0, 1, 2].flatMap((rank) => ranks.filter((one) => one.rank === rank).map(({ cluster }) => cluster));
}

/**
 * @param {string} title
 * @param {string} sought
 */
function rankOf(title, sought) {
  if (title.startsWith(sought)) return 0;
  const words = title.split(" ");
  const found = sought.split(" ").reduce((from, part) => {
    const index = from < 0 ? -1 : words.findIndex((word, at) => at >= from && word.startsWith(part));
    return index < 0 ? -1 : index + 1;
  }, 0);
  if (found > 0) return 1;
  return title.includes(sought) ? 2 : 3;
}

/** Of so many cards at most one chooses. */
const MOST = 30;

/**
 * The cards that the picker offers for a text.
 *
 * @param {{id: string, title: string}[]} cards
 * @param {string} text
 * @returns {Choice[]}
 */
export const cardChoicesFor = (cards, text) =>
  matching(cards, text.trim())
    .slice(0, MOST)
    .map(({ id, title }) => ({ card: id, title }));

/**
 * What the picker offers for a text: clusters, and last a new one of that name unless there is one.
 *
 * @param {{id: string, title: string}[]} clusters
 * @param {string} text
 * @param {{back?: boolean, first?: string | null}} [options] `back`: cards can go back to the new ones; `first`: the
 *   cluster that comes first as long as nothing is typed
 * @returns {Choice[]}
 */
export function choicesFor(clusters, text, { back = false, first = null } = {}) {
  const typed = text.trim();
  const sorted = typed ? clusters : [...clusters].sort((a, b) => Number(b.id === first) - Number(a.id === first));
  const found = matching(sorted, typed).map(({ id, title }) => ({ cluster: id, title }));
  const there = clusters.some(({ title }) => title && plain(title) === plain(typed));
  return [
    ...found,
    ...(back && !typed ? [{ cluster: null, title: "" }] : []),
    ...(typed && !there ? [{ create: typed }] : []),
  ];
}
