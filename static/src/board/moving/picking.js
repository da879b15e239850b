import { t } from "../../core/words/i18n.js";
import { clusterName } from "../../leading/covered-words.js";
import { areHeldFast, isLocked, lensShown, tellLocked } from "./cards-in-hand.js";
import { focusOnThing } from "../drawing/focus.js";
import { homeOf, readLayout } from "../drawing/layout.js";
import { choicesFor } from "./picker.js";
import { putInto, putIntoNamed } from "./chosen-places.js";
import { clustersOf } from "../../workshop/selectors.js";

/**
 * "Move to …": type the first letters of a cluster.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("./picker.js").Choice} Choice
 * @typedef {{cards: string[], text: string, mark: string | null}} Picking `mark`: which choice Enter takes, by its key; it
 *   stays on that one when others add and remove clusters
 */

/**
 * @param {Desk} desk
 * @param {string[]} cards
 */
export function openPicker(desk, cards) {
  if (!cards.length || !lensShown(desk)) return;
  if (areHeldFast(desk, cards)) return tellLocked(desk);
  desk.menu.value = null;
  markFirst(desk, { cards, text: "", mark: null });
}

/** @param {Choice} choice */
export const keyOf = (choice) => ("create" in choice ? "new" : (choice.cluster ?? "back"));

/**
 * @param {Desk} desk
 * @param {Picking} picking
 */
function markFirst(desk, picking) {
  const [first] = choicesNow(desk, picking);
  desk.picking.value = { ...picking, mark: first ? keyOf(first) : null };
}

/** @param {Desk} desk */
export function closePicker(desk) {
  const cards = desk.picking.value?.cards;
  desk.picking.value = null;
  if (cards) focusOnThing({ card: cards[0] });
}

/**
 * What can be chosen now.
 *
 * @param {Desk} desk
 * @param {Picking} picking
 */
export function choicesNow(desk, { cards, text }) {
  const state = desk.live.state.value;
  const lens = lensShown(desk);
  if (!state || !lens) return [];
  const layout = readLayout(document);
  const clusters = clustersOf(state, lens.id);
  return choicesFor(clusters, text, { back: cards.some((card) => homeOf(layout, card)), first: desk.lastCluster });
}

/**
 * @param {Desk} desk
 * @param {string} text
 */
export function typeInPicker(desk, text) {
  if (desk.picking.value) markFirst(desk, { ...desk.picking.value, text });
}

/**
 * @param {Desk} desk
 * @param {1 | -1} step
 */
export function stepInPicker(desk, step) {
  const picking = desk.picking.value;
  const choices = picking ? choicesNow(desk, picking) : [];
  if (!picking || !choices.length) return;
  const at = choices.findIndex((choice) => keyOf(choice) === picking.mark);
  const next = at < 0 ? 0 : (at + step + choices.length) % choices.length;
  desk.picking.value = { ...picking, mark: keyOf(choices[next]) };
}

/**
 * Move the cards to what is chosen. Where somebody removed that meanwhile, one chooses once more.
 *
 * @param {Desk} desk
 * @param {string} [key] another choice than the marked one
 */
export function takeChoice(desk, key) {
  const picking = desk.picking.value;
  if (!picking) return;
  const choice = choicesNow(desk, picking).find((one) => keyOf(one) === (key ?? picking.mark));
  if (!choice) return markFirst(desk, picking);
  if ("cluster" in choice && isLocked(desk, choice.cluster)) return tellLocked(desk);
  desk.picking.value = null;
  if ("create" in choice) putIntoNamed(desk, picking.cards, choice.create);
  else putInto(desk, picking.cards, { cluster: choice.cluster });
}

/**
 * @param {Desk} desk
 * @param {Choice} choice
 */
export function choiceInWords(desk, choice) {
  if ("create" in choice) return t("New cluster: %(title)s", { title: choice.create });
  if (choice.cluster === null) return t("Back to the new cards");
  const cluster = desk.live.state.value?.clusters[choice.cluster];
  return cluster ? clusterName(desk, cluster) : choice.title;
}
