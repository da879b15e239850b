import { t, tn } from "../../core/words/i18n.js";
import { finishWriting } from "../../leading/cluster-writing.js";
import { clusterInWords } from "../../leading/covered-words.js";
import { typingAhead } from "../clusters/naming-ahead.js";
import { writeOn } from "../notes/note-line.js";
import { cardsInWords } from "./carry-words.js";
import { plain } from "./picker.js";
import { speak, tell } from "../../parts/messages.js";

/**
 * Moving cards: at once on this screen, then for everybody; the server's word corrects it.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../workshop/arrangement.js").Move} Move
 */

/**
 * Move cards into a cluster (null: back to the new ones). What is said is what the server did.
 *
 * @param {Desk} desk
 * @param {Move} move
 * @returns {Promise<boolean>} whether the server took it
 */
export async function moveCards(desk, move) {
  desk.moves.value = [...desk.moves.value, move];
  desk.crossing.moved(move, Date.now());
  const ack = await speak(desk, "cards.place", move);
  if (ack?.ok) {
    desk.announcement.value = told(desk, move, ack.gone);
    await desk.live.reached(ack.rev);
    tellGone(desk, ack.gone);
  }
  desk.moves.value = desk.moves.value.filter((other) => other !== move);
  return Boolean(ack?.ok);
}

/**
 * Make a cluster, of cards if any are given, and ask for its name.
 *
 * @param {Desk} desk
 * @param {string} lens
 * @param {string[]} [cards]
 * @param {string | null} [after] the cluster before it; null: first; left out: last
 * @returns {Promise<boolean>} whether it is there
 */
export async function createCluster(desk, lens, cards = [], after) {
  const place = after === undefined ? {} : { after };
  const { made, text, entered } = await typingAhead(async () => {
    const ack = await speak(desk, "cluster.create", { lens, cards, ...place }, { makes: true });
    if (!ack?.ok) return ack;
    await desk.live.reached(ack.rev);
    tellGone(desk, ack.gone);
    return ack;
  });
  if (!made?.ok) {
    keepName(desk, text);
    return false;
  }
  desk.renaming.value = { cluster: made.cluster, was: "", text, conflict: null };
  if (entered) await finishWriting(desk, desk.renaming, "title", text);
  return true;
}

/** Clusters that are being made under a name: whoever asks for the same one meanwhile means that one. @type {Map<string, Promise<string | null>>} */
const making = new Map();

/**
 * Make a cluster of that name with these cards.
 *
 * @param {Desk} desk
 * @param {string} lens
 * @param {string[]} cards
 * @param {string} title
 * @returns {Promise<string | null>} its id
 */
export async function createNamedCluster(desk, lens, cards, title) {
  const key = `${lens} ${plain(title)}`;
  const begun = making.get(key);
  if (begun) {
    const cluster = await begun;
    if (cluster) await moveCards(desk, { lens, cards, cluster });
    return cluster;
  }
  const made = make(desk, lens, cards, title);
  making.set(key, made);
  try {
    return await made;
  } finally {
    making.delete(key);
  }
}

/**
 * @param {Desk} desk
 * @param {string} lens
 * @param {string[]} cards
 * @param {string} title
 */
async function make(desk, lens, cards, title) {
  const ack = await speak(desk, "cluster.create", { lens, cards, title }, { makes: true });
  if (!ack?.ok) {
    keepName(desk, title);
    return null;
  }
  await desk.live.reached(ack.rev);
  desk.announcement.value = told(desk, { lens, cards, cluster: ack.cluster }, ack.gone);
  tellGone(desk, ack.gone);
  return ack.cluster;
}

/**
 * There is nothing to name: the words stay in the line for notes.
 *
 * @param {Desk} desk
 * @param {string} name
 */
function keepName(desk, name) {
  if (name.trim()) writeOn(desk, name.trim());
}

/**
 * Others took cards back meanwhile: the rest has moved.
 *
 * @param {Desk} desk
 * @param {number} [gone]
 */
function tellGone(desk, gone = 0) {
  if (gone) tell(desk, tn("%(num)s card is not there any more. The others moved.", "%(num)s cards are not there any more. The others moved.", gone));
}

/**
 * @param {Desk} desk
 * @param {Move} move
 * @param {number} [gone]
 */
function told(desk, { cards, cluster }, gone = 0) {
  const what = gone ? tn("%(num)s card", "%(num)s cards", cards.length - gone) : cardsInWords(desk, cards);
  if (!cluster) return t("With the new ones again: %(cards)s.", { cards: what });
  return t("Now in %(cluster)s: %(cards)s.", { cards: what, cluster: clusterInWords(desk, desk.live.state.value?.clusters[cluster]) });
}
