import { t } from "../../core/words/i18n.js";
import { focusOnThing, onwardFrom } from "../drawing/focus.js";
import { cardsInWords } from "./carry-words.js";
import { areHeldFast, areTooMany, isLocked, lensShown, tellLocked } from "./cards-in-hand.js";
import { cardsInOrder, groupsInOrder, homeOf, readLayout } from "../drawing/layout.js";
import { createCluster, createNamedCluster, moveCards } from "./place-cards.js";

/**
 * Putting the cards somebody has chosen into a cluster, a new one, or back.
 *
 * @typedef {import("../desk.js").Desk} Desk
 */

/**
 * The cards that a key is about: the ticked ones as they stand, else the one with the focus.
 *
 * @param {Desk} desk
 * @returns {string[]}
 */
export function chosenCards(desk) {
  const ticks = desk.ticks.value;
  if (ticks.size) return cardsInOrder(readLayout(document)).filter((card) => ticks.has(card));
  const here = desk.here.value;
  return here && "card" in here ? [here.card] : [];
}

/** @param {Desk} desk */
export const hasChosen = (desk) => desk.leads && (desk.ticks.value.size > 0 || (desk.here.value !== null && "card" in desk.here.value));

/**
 * Move cards, and go on: they are ticked no more, the focus is on what comes next.
 *
 * @param {Desk} desk
 * @param {string[]} cards
 * @param {{cluster: string | null, after?: string | null}} to
 * @param {boolean} [goesOn] a hand at the mouse goes on by itself; there the focus stays with the card
 */
export function putInto(desk, cards, to, goesOn = true) {
  const lens = lensShown(desk);
  if (!lens || !cards.length || areTooMany(desk, cards)) return;
  if (isLocked(desk, to.cluster) || areHeldFast(desk, cards)) return tellLocked(desk);
  const before = readLayout(document);
  const ticked = untick(desk, cards);
  if (to.cluster) desk.lastCluster = to.cluster;
  if (isThere(before, cards, to)) desk.announcement.value = t("Stays where it was: %(cards)s.", { cards: cardsInWords(desk, cards) });
  else moveCards(desk, { lens: lens.id, cards, ...to }).then((moved) => moved || tickAgain(desk, ticked));
  if (goesOn) focusOnThing(onwardFrom(before, cards));
}

/**
 * @param {Desk} desk
 * @param {string[]} cards
 * @returns {string[]} those that were ticked
 */
export function untick(desk, cards) {
  const ticks = [...desk.ticks.value];
  const left = ticks.filter((card) => !cards.includes(card));
  if (left.length < ticks.length) desk.ticks.value = new Set(left);
  return ticks.filter((card) => cards.includes(card));
}

/**
 * They could not be moved, such as into a cluster that somebody removed: nobody has to choose them once more.
 *
 * @param {Desk} desk
 * @param {string[]} ticked
 */
export function tickAgain(desk, ticked) {
  const there = ticked.filter((card) => desk.live.state.value?.cards[card]);
  if (there.length) desk.ticks.value = new Set([...desk.ticks.value, ...there]);
}

/**
 * @param {import("../drawing/layout.js").Layout} layout
 * @param {string[]} cards
 * @param {{cluster: string | null, after?: string | null}} to
 */
function isThere(layout, cards, { cluster, after }) {
  const homes = cards.map((card) => homeOf(layout, card)?.cluster ?? null);
  if (homes.some((home) => home !== cluster)) return false;
  if (!cluster) return true;
  const ids = homeOf(layout, cards[0])?.cards ?? [];
  const others = ids.filter((card) => !cards.includes(card));
  const at = after === undefined ? others.length : after === null ? 0 : others.indexOf(after) + 1;
  return [...others.slice(0, at), ...cards, ...others.slice(at)].every((card, index) => card === ids[index]);
}

/**
 * A new cluster whose name field opens; whoever has named it goes on with the next new card.
 *
 * @param {Desk} desk
 * @param {string[]} cards
 */
export async function putIntoNew(desk, cards) {
  const lens = lensShown(desk);
  if (!lens || !cards.length || areTooMany(desk, cards)) return;
  if (areHeldFast(desk, cards)) return tellLocked(desk);
  desk.onward = onwardFrom(readLayout(document), cards);
  const ticked = untick(desk, cards);
  if (!(await createCluster(desk, lens.id, cards))) tickAgain(desk, ticked);
  if (!desk.renaming.value) desk.onward = null;
  desk.lastCluster = desk.renaming.value?.cluster ?? desk.lastCluster;
}

/**
 * A new cluster of that name; the cards follow into one that is just being made under it.
 *
 * @param {Desk} desk
 * @param {string[]} cards
 * @param {string} title
 */
export async function putIntoNamed(desk, cards, title) {
  const lens = lensShown(desk);
  if (!lens || areTooMany(desk, cards)) return;
  if (areHeldFast(desk, cards)) return tellLocked(desk);
  const onward = onwardFrom(readLayout(document), cards);
  const ticked = untick(desk, cards);
  focusOnThing(onward);
  const cluster = await createNamedCluster(desk, lens.id, cards, title);
  if (!cluster) tickAgain(desk, ticked);
  desk.lastCluster = cluster ?? desk.lastCluster;
}

/**
 * Into the cluster that has this number on the screen.
 *
 * @param {Desk} desk
 * @param {number} number from 1
 */
export function putIntoNumber(desk, number) {
  const group = groupsInOrder(readLayout(document))[number - 1];
  if (group) putInto(desk, chosenCards(desk), { cluster: group.cluster });
}

/** @param {Desk} desk */
export const putBack = (desk) => putInto(desk, chosenCards(desk), { cluster: null });
