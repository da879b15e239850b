import { t } from "../../core/words/i18n.js";
import { clusterName } from "../../leading/cover-view.js";
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
 * @typedef {{cards: string[], text: string, at: number}} Picking `at`: which choice Enter takes
 */

/**
 * @param {Desk} desk
 * @param {string[]} cards
 */
export function openPicker(desk, cards) {
  if (!cards.length || !lensShown(desk)) return;
  if (areHeldFast(desk, cards)) return tellLocked(desk);
  desk.menu.value = null;
  desk.picking.value = { cards, text: "", at: 0 };
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
  if (desk.picking.value) desk.picking.value = { ...desk.picking.value, text, at: 0 };
}

/**
 * @param {Desk} desk
 * @param {1 | -1} step
 */
export function stepInPicker(desk, step) {
  const picking = desk.picking.value;
  const count = picking ? choicesNow(desk, picking).length : 0;
  if (picking && count) desk.picking.value = { ...picking, at: (picking.at + step + count) % count };
}

/**
 * Move the cards to what is chosen.
 *
 * @param {Desk} desk
 * @param {number} [at] another choice than the marked one
 */
export function takeChoice(desk, at) {
  const picking = desk.picking.value;
  if (!picking) return;
  const choice = choicesNow(desk, picking)[at ?? picking.at];
  if (!choice) return;
  if ("cluster" in choice && isLocked(desk, choice.cluster)) return tellLocked(desk);
  desk.picking.value = null;
  if ("create" in choice) putIntoNamed(desk, picking.cards, choice.create);
  else putInto(desk, picking.cards, { cluster: choice.cluster });
}

/**
 * @param {Desk} desk
 * @param {import("./picker.js").Choice} choice
 */
export function choiceInWords(desk, choice) {
  if ("create" in choice) return t("New cluster: %(title)s", { title: choice.create });
  if (choice.cluster === null) return t("Back to the new cards");
  const cluster = desk.live.state.value?.clusters[choice.cluster];
  return cluster ? clusterName(desk, cluster) : choice.title;
}
