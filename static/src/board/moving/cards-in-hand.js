import { effect } from "@preact/signals-core";
import { t } from "../../core/words/i18n.js";
import { lensInUse } from "../../workshop/lens-in-use.js";
import { shownRound } from "../../workshop/selectors.js";
import { tell } from "../../parts/messages.js";

/**
 * What this person has in hand: cards under the pointer, or cards for which the arrow keys choose a place.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {{cards: string[], place: import("./carry-places.js").Place | null}} Holding `place`: chosen with the keys
 */

/** As many as `cards.place` takes. */
const MOST_MOVED = 500;
/** As many as `hand.tell` takes. */
const MOST_TOLD = 100;

/**
 * @param {Desk} desk
 * @param {string[]} cards
 * @param {import("./carry-places.js").Place | null} [place]
 */
export function takeInHand(desk, cards, place = null) {
  desk.holding.value = { cards, place };
}

/** @param {Desk} desk */
export const letGo = (desk) => void (desk.holding.value = null);

/**
 * The others' boards show what is held here, and which cluster is being written on; whether they hear it matters to
 * nobody's work.
 *
 * @param {Desk} desk
 */
export function tellOthers(desk) {
  let told = JSON.stringify({ cards: [], cluster: null });
  return effect(() => {
    const cards = desk.holding.value?.cards.slice(0, MOST_TOLD) ?? [];
    const cluster = (desk.renaming.value ?? desk.summarising.value)?.cluster ?? null;
    const hand = JSON.stringify({ cards, cluster });
    if (hand === told) return;
    told = hand;
    desk.live.request("hand.tell", { cards, cluster }).catch(() => null);
  });
}

/**
 * The lens through which the cards on the screen are seen.
 *
 * @param {Desk} desk
 */
export function lensShown(desk) {
  const state = desk.live.state.value;
  const round = state && shownRound(state, desk.round.value);
  return round ? lensInUse(desk, state, round.id) : null;
}

/**
 * Whether a cluster takes nothing.
 *
 * @param {Desk} desk
 * @param {string | null | undefined} cluster
 */
export const isLocked = (desk, cluster) => Boolean(cluster && desk.live.state.value?.clusters[cluster]?.locked);

/**
 * Whether one of the cards lies in a locked cluster, through the lens in use.
 *
 * @param {Desk} desk
 * @param {string[]} cards
 */
export function areHeldFast(desk, cards) {
  const state = desk.live.state.value;
  const lens = lensShown(desk)?.id;
  const places = Object.values(state?.placements ?? {}).filter((one) => one.lens === lens && cards.includes(one.card));
  return places.some((one) => isLocked(desk, one.cluster));
}

/**
 * Whether these are more than one command takes; it says so.
 *
 * @param {Desk} desk
 * @param {string[]} cards
 */
export function areTooMany(desk, cards) {
  if (cards.length <= MOST_MOVED) return false;
  tell(desk, t("At most %(number)s cards at once.", { number: MOST_MOVED }), "error");
  return true;
}

/** @param {Desk} desk */
export const tellLocked = (desk) => tell(desk, t("This cluster is locked. Unlock it first."));
