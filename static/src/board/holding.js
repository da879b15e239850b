import { t } from "../core/i18n.js";
import { lensInUse } from "./lens-in-use.js";
import { shownRound } from "./select.js";
import { tell } from "./speak.js";

/**
 * What this person has in hand: cards under the pointer, or cards for which the arrow keys choose a place.
 *
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {{cards: string[], place: import("./carrying.js").Place | null}} Holding `place`: chosen with the keys
 */

/** As many as `hand.tell` takes. */
const MOST_TOLD = 100;

/**
 * @param {Desk} desk
 * @param {string[]} cards
 * @param {import("./carrying.js").Place | null} [place]
 */
export function takeInHand(desk, cards, place = null) {
  desk.holding.value = { cards, place };
  tellOthers(desk, cards);
}

/** @param {Desk} desk */
export function letGo(desk) {
  if (!desk.holding.value) return;
  desk.holding.value = null;
  tellOthers(desk, []);
}

/**
 * The others' boards show it; whether they hear it matters to nobody's work.
 *
 * @param {Desk} desk
 * @param {string[]} cards
 */
const tellOthers = (desk, cards) => desk.live.request("hand.tell", { cards: cards.slice(0, MOST_TOLD) }).catch(() => null);

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

/** @param {Desk} desk */
export function tellLocked(desk) {
  const text = t("This cluster is locked. Unlock it first.");
  tell(desk, text);
  desk.announcement.value = text;
}
