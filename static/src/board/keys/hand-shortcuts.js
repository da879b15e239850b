import { t } from "../../core/words/i18n.js";
import { moveCluster } from "../clusters/cluster-order.js";
import { startRenaming } from "../../leading/cluster-acts.js";
import { openFinding } from "../finding/finding.js";
import { hasLenses, nextLens } from "../lenses/lenses.js";
import { clusterAtHand, leaveOnly, showOnly } from "../clusters/one-cluster-alone.js";
import { openPicker, stackChosen } from "../moving/picking.js";
import { chosenCards, hasChosen, putIntoNew, putIntoNumber } from "../moving/chosen-places.js";
import { redo, undo } from "../../leading/next-step.js";
import { tickHere } from "../moving/ticking.js";

/**
 * Keys for grouping: moving cards, finding them, putting clusters in order.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 */

const DIGITS = [..."123456789"];

/** @param {Desk} desk */
const arranges = (desk) => desk.leads;
/** @param {Desk} desk */
const isOnCard = (desk) => desk.leads && desk.here.value !== null && "card" in desk.here.value;
/** @param {Desk} desk */
const mayOrder = (desk) => desk.leads && clusterAtHand() !== null;
/** @param {Desk} desk @param {State} state */
const namable = (desk, state) => {
  const cluster = state.clusters[clusterAtHand() ?? ""];
  return desk.leads && cluster && !cluster.locked ? cluster : null;
};
/** @param {Desk} desk @param {State} state @param {"left" | "right"} step */
const order = (desk, state, step) => moveCluster(desk, state, /** @type {string} */ (clusterAtHand()), step);

/** @type {import("./shortcuts.js").Shortcut[]} */
export const HAND_SHORTCUTS = [
  { key: "x", onCard: true, group: "hands", what: () => t("Tick a card, and go to the next one"), when: isOnCard, act: tickHere },
  { key: "k", onCard: true, group: "hands", what: () => t("New cluster of the ticked cards, or of this one"), when: hasChosen, act: (desk) => putIntoNew(desk, chosenCards(desk)) },
  { key: "g", onCard: true, group: "hands", what: () => t("Move to …: type the first letters of a cluster"), when: hasChosen, act: (desk) => openPicker(desk, chosenCards(desk)) },
  { key: "m", onCard: true, group: "hands", what: () => t("The ticked cards say the same: one stack; or this one and another"), when: hasChosen, act: stackChosen },
  ...DIGITS.map((digit) => ({
    key: digit,
    onCard: true,
    word: digit === "1" ? "1 … 9" : "",
    group: /** @type {const} */ ("hands"),
    what: () => t("Into the cluster with that number"),
    when: hasChosen,
    act: (/** @type {Desk} */ desk) => putIntoNumber(desk, Number(digit)),
  })),
  { key: "u", group: "hands", what: () => t("Undo what you did last"), when: arranges, act: undo },
  { key: "z", ctrl: true, group: "hands", what: () => t("Undo what you did last"), when: arranges, act: undo },
  { key: "Z", ctrl: true, group: "hands", what: () => t("Redo what you undid"), when: arranges, act: redo },
  { key: "y", ctrl: true, group: "hands", what: () => t("Redo what you undid"), when: arranges, act: redo },
  { key: "H", group: "hands", what: () => t("What was done"), when: () => true, act: (desk) => (desk.panel.value = desk.panel.value === "history" ? null : "history") },
  { key: "/", group: "clusters", what: () => t("Find cards"), when: () => true, act: openFinding },
  { key: "r", own: true, group: "clusters", what: () => t("The next way of grouping"), when: hasLenses, act: nextLens },
  {
    key: "e",
    group: "clusters",
    what: () => t("Only the cluster at hand on the screen, or all again"),
    when: (desk) => desk.only.value !== null || clusterAtHand() !== null,
    act: (desk) => (desk.only.value ? leaveOnly(desk) : showOnly(desk, /** @type {string} */ (clusterAtHand()))),
  },
  {
    key: "F2",
    group: "clusters",
    what: () => t("The name of the cluster at hand"),
    when: (desk, state) => namable(desk, state) !== null,
    act: (desk, state) => startRenaming(desk, /** @type {import("../../core/stream/shapes.js").Cluster} */ (namable(desk, state))),
  },
  { key: "<", group: "clusters", what: () => t("The cluster at hand one place to the left"), when: mayOrder, act: (desk, state) => order(desk, state, "left") },
  { key: ">", group: "clusters", what: () => t("The cluster at hand one place to the right"), when: mayOrder, act: (desk, state) => order(desk, state, "right") },
];
