import { t } from "../../core/words/i18n.js";
import { short } from "../../core/words/short.js";
import { cardInWords, clusterName, isCovered } from "../../leading/covered-words.js";
import { areHeldFast, isLocked, lensShown, tellLocked } from "./cards-in-hand.js";
import { focusOnThing } from "../drawing/focus.js";
import { homeOf, readLayout } from "../drawing/layout.js";
import { cardChoicesFor, choicesFor } from "./picker.js";
import { chosenCards, putInto, putIntoNamed } from "./chosen-places.js";
import { putUnder } from "./says-the-same.js";
import { arrange } from "../../workshop/arrangement.js";
import { clustersOf } from "../../workshop/selectors.js";

/**
 * "Move to …": type the first letters of a cluster. "Says the same as …": those of a card.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("./picker.js").Choice} Choice
 * @typedef {{cards: string[], what: "place" | "same", text: string, mark: string | null}} Picking `mark`: which choice Enter takes, by its key; it
 *   stays on that one when others add and remove clusters
 */

/**
 * @param {Desk} desk
 * @param {string[]} cards
 * @param {Picking["what"]} [what]
 */
export function openPicker(desk, cards, what = "place") {
  if (!cards.length || !lensShown(desk)) return;
  if (areHeldFast(desk, cards)) return tellLocked(desk);
  desk.menu.value = null;
  markFirst(desk, { cards, what, text: "", mark: null });
}

/**
 * Of several ticked cards the first lies on top of the others; of one, one chooses which other says the same.
 *
 * @param {Desk} desk
 */
export function stackChosen(desk) {
  const [first, ...others] = chosenCards(desk);
  if (others.length) putUnder(desk, others, first);
  else openPicker(desk, [first], "same");
}

/** @param {Choice} choice */
export const keyOf = (choice) => ("create" in choice ? "new" : "card" in choice ? choice.card : (choice.cluster ?? "back"));

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
export function choicesNow(desk, { cards, what, text }) {
  const state = desk.live.state.value;
  const lens = lensShown(desk);
  if (!state || !lens) return [];
  if (what === "same") return cardChoicesFor(othersBeside(desk, arrange(state, lens, desk.moves.value), cards), text);
  const layout = readLayout(document);
  const clusters = clustersOf(state, lens.id);
  return choicesFor(clusters, text, { back: cards.some((card) => homeOf(layout, card)), first: desk.lastCluster });
}

/**
 * All other cards, those of the same cluster first.
 *
 * @param {Desk} desk
 * @param {import("../../workshop/arrangement.js").Arrangement} arrangement
 * @param {string[]} cards
 */
function othersBeside(desk, { inbox, clusters }, cards) {
  const groups = [inbox, ...clusters.map((column) => column.cards)];
  const home = groups.find((group) => group.some(({ id }) => cards.includes(id))) ?? [];
  return [home, ...groups.filter((group) => group !== home)]
    .flat()
    .filter(({ id }) => !cards.includes(id))
    .map((card) => ({ id: card.id, title: isCovered(desk, card) ? cardInWords(desk, card) : card.text }));
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
  if ("card" in choice) putUnder(desk, picking.cards, choice.card);
  else if ("create" in choice) putIntoNamed(desk, picking.cards, choice.create);
  else putInto(desk, picking.cards, { cluster: choice.cluster });
}

/**
 * @param {Desk} desk
 * @param {Choice} choice
 */
export function choiceInWords(desk, choice) {
  if ("create" in choice) return t("New cluster: %(title)s", { title: choice.create });
  if ("card" in choice) return short(choice.title);
  if (choice.cluster === null) return t("Back to the new cards");
  const cluster = desk.live.state.value?.clusters[choice.cluster];
  return cluster ? clusterName(desk, cluster) : choice.title;
}
