import { t } from "../core/i18n.js";
import { placeOf } from "./select.js";
import { speak, tell } from "./speak.js";

const REMEMBERED = 50;

/**
 * Place a card: at once on this screen, then for everybody; the server's word corrects it.
 *
 * @param {import("./desk.js").Desk} desk
 * @param {import("./desk.js").Placing} move
 * @returns {Promise<import("./desk.js").Placing | null>} the move that undoes it, null when it was refused
 */
async function place(desk, move) {
  desk.moves.value = [...desk.moves.value.filter((other) => other.card !== move.card), move];
  const ack = await speak(desk, "card.place", move);
  if (ack?.ok) await desk.live.reached(ack.rev);
  desk.moves.value = desk.moves.value.filter((other) => other !== move);
  return ack?.ok ? { lens: move.lens, card: move.card, ...ack.was } : null;
}

/**
 * @param {import("./desk.js").Desk} desk
 * @param {import("./desk.js").Placing} undo
 */
function remember(desk, undo) {
  desk.past.value = [...desk.past.value.slice(1 - REMEMBERED), undo];
  desk.future.value = [];
}

/**
 * Move a card into a cluster (null: back to the new ones).
 *
 * @param {import("./desk.js").Desk} desk
 * @param {import("./desk.js").Placing} move
 */
export async function moveCard(desk, move) {
  const undo = await inTurn(desk, move);
  if (!undo) return;
  const title = move.cluster && desk.live.state.value?.clusters[move.cluster]?.title;
  desk.announcement.value = move.cluster
    ? t("Moved to %(cluster)s.", { cluster: title || t("a cluster without a name") })
    : t("Moved back to the new cards.");
}

/**
 * Make a cluster, from a card if one is given, and ask for its name.
 *
 * @param {import("./desk.js").Desk} desk
 * @param {string} lens
 * @param {string} [card]
 */
export async function createCluster(desk, lens, card) {
  const state = desk.live.state.value;
  const undo = card && state ? { lens, card, ...placeOf(state, lens, card) } : null;
  const ack = await speak(desk, "cluster.create", { lens, cards: card ? [card] : [] }, { makes: true });
  if (!ack?.ok) return;
  if (undo) remember(desk, undo);
  await desk.live.reached(ack.rev);
  desk.renaming.value = { cluster: ack.cluster, was: "", text: "", conflict: null };
}

/** What is on its way: undo and redo wait for it, since its ack tells what to undo. @type {Promise<unknown>} */
let placing = Promise.resolve();

/**
 * @param {import("./desk.js").Desk} desk
 * @param {import("./desk.js").Placing} move
 */
function inTurn(desk, move) {
  const placed = place(desk, move).then((undo) => {
    if (undo) remember(desk, undo);
    return undo;
  });
  placing = Promise.all([placing, placed]);
  return placed;
}

/** @param {import("./desk.js").Desk} desk */
export const undo = (desk) => replay(desk, "past", "future", t("There is nothing to undo."));
/** @param {import("./desk.js").Desk} desk */
export const redo = (desk) => replay(desk, "future", "past", t("There is nothing to redo."));

/**
 * @param {import("./desk.js").Desk} desk
 * @param {"past" | "future"} from
 * @param {"past" | "future"} to
 * @param {string} nothing
 */
function replay(desk, from, to, nothing) {
  const replayed = placing.then(() => replayNow(desk, from, to, nothing));
  placing = replayed;
  return replayed;
}

/**
 * @param {import("./desk.js").Desk} desk
 * @param {"past" | "future"} from
 * @param {"past" | "future"} to
 * @param {string} nothing
 */
async function replayNow(desk, from, to, nothing) {
  const move = desk[from].value[desk[from].value.length - 1];
  if (!move) return tell(desk, nothing);
  desk[from].value = desk[from].value.slice(0, -1);
  const back = await place(desk, move);
  if (back) desk[to].value = [...desk[to].value, back];
}
