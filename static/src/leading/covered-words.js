import { t } from "../core/words/i18n.js";
import { short } from "../core/words/short.js";

/**
 * What the room does not see: cards, what was said about them, names. The board is often what the room looks at, so it
 * is covered here too, until who leads looks; and what things are called meanwhile.
 *
 * @typedef {import("../board/desk.js").Desk} Desk
 * @typedef {import("../core/stream/shapes.js").Card} Card
 */

/**
 * @param {Desk} desk
 * @param {{public: boolean}} thing a card, a cluster or a note about one
 */
export const isCovered = (desk, thing) => !thing.public && !desk.looking.value;

/**
 * Whether who made a card stands on this screen.
 *
 * @param {Desk} desk
 * @param {Card} card
 */
export const isNamed = (desk, card) => card.named || desk.looking.value;

/**
 * What a cluster is called on this screen.
 *
 * @param {Desk} desk
 * @param {import("../core/stream/shapes.js").Cluster} cluster
 * @param {string} [unnamed] what to say of one without a name
 */
export const clusterName = (desk, cluster, unnamed = t("No name yet")) =>
  isCovered(desk, cluster) ? t("hidden for now") : cluster.title || unnamed;

/**
 * What a cluster is called in a sentence.
 *
 * @param {Desk} desk
 * @param {import("../core/stream/shapes.js").Cluster | undefined} cluster
 */
export const clusterInWords = (desk, cluster) =>
  (cluster && !isCovered(desk, cluster) && cluster.title) || t("a cluster without a name");

/**
 * What a card is called in a sentence: by the beginning of its words, while it is covered by its number.
 *
 * @param {Desk} desk
 * @param {Card | undefined} card
 */
export const cardInWords = (desk, card) =>
  card && isCovered(desk, card) ? t("Card %(number)s", { number: card.number }) : short(card?.text);

/**
 * The picture on its cover, in front of its name.
 *
 * @param {Desk} desk
 * @param {import("../core/stream/shapes.js").Cluster} cluster
 */
export const clusterCover = (desk, cluster) => (cluster.emoji && !isCovered(desk, cluster) ? `${cluster.emoji} ` : "");
