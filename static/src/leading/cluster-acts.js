import { t } from "../core/words/i18n.js";
import { dotsOfGone, dotsOfMerged } from "./dots-of-gone.js";
import { finishWriting, startWriting } from "./cluster-writing.js";
import { clusterInWords } from "./covered-words.js";
import { closeMenu } from "../parts/menu.js";
import { speak, tellWithUndo } from "../parts/messages.js";
import { undoStep } from "./next-step.js";

/**
 * What is done to a cluster as a whole.
 *
 * @typedef {import("../board/desk.js").Desk} Desk
 */

/**
 * @param {Desk} desk
 * @param {import("../core/stream/shapes.js").Cluster} cluster
 */
export function startRenaming(desk, cluster) {
  desk.menu.value = null;
  startWriting(desk, desk.renaming, cluster, "title");
}

/**
 * Give the cluster the typed name. When somebody else named it meanwhile, both names stay in sight.
 *
 * @param {Desk} desk
 * @param {string} text
 */
export const finishRenaming = (desk, text) => finishWriting(desk, desk.renaming, "title", text);

/**
 * Before it is gone.
 *
 * @param {Desk} desk
 * @param {string} cluster
 */
const nameOf = (desk, cluster) => clusterInWords(desk, desk.live.state.value?.clusters[cluster]);

/** @param {Desk} desk */
export function cancelRenaming(desk) {
  desk.renaming.value = null;
}

/**
 * @param {Desk} desk
 * @param {string} cluster
 * @param {string} into
 */
export async function mergeClusters(desk, cluster, into) {
  desk.menu.value = null;
  const dots = dotsOfMerged(desk.live.state.value, [cluster]);
  const words = t("Merged: %(cluster)s is part of %(into)s now.", { cluster: nameOf(desk, cluster), into: nameOf(desk, into) });
  const ack = await speak(desk, "cluster.merge", { cluster, into });
  if (ack?.ok) tellWithUndo(desk, words + dots, () => undoStep(desk, ack.step), ack.step);
}

/**
 * @param {Desk} desk
 * @param {string} cluster
 */
export async function removeCluster(desk, cluster) {
  desk.menu.value = null;
  const dots = dotsOfGone(desk.live.state.value, [cluster]);
  const words = t("Removed: %(cluster)s. Its cards are with the new ones.", { cluster: nameOf(desk, cluster) });
  const ack = await speak(desk, "cluster.remove", { cluster });
  if (ack?.ok) tellWithUndo(desk, words + dots, () => undoStep(desk, ack.step), ack.step);
}

/**
 * Fold a cluster to its head, for everybody, or lock it against changes.
 *
 * @param {Desk} desk
 * @param {string} cluster
 * @param {{folded: boolean} | {locked: boolean}} change
 */
export function setCluster(desk, cluster, change) {
  closeMenu(desk);
  return speak(desk, "cluster.edit", { cluster, ...change });
}

/**
 * Put a card or a cluster on the stage, or take it off when it is there, but not what somebody else just put there.
 *
 * @param {Desk} desk
 * @param {import("../board/desk.js").About} about
 */
export function toggleSpotlight(desk, about) {
  desk.menu.value = null;
  const there = isSpotlit(desk.live.state.value, about);
  if (there && desk.lights.justChanged()) return;
  return desk.lights.own(speak(desk, "spotlight.set", there ? {} : about));
}

/**
 * Whether it may stand large: what is for the facilitator alone never does.
 *
 * @param {import("../core/stream/shapes.js").BoardState} state
 * @param {import("../board/desk.js").About} about
 */
export function mayBeSpotlit(state, about) {
  const round = "card" in about ? state.cards[about.card]?.round : state.lenses[state.clusters[about.cluster]?.lens]?.round;
  return state.rounds[round ?? ""]?.showing !== "never";
}

/**
 * @param {import("../core/stream/shapes.js").BoardState | null} state
 * @param {import("../board/desk.js").About} about
 */
export function isSpotlit(state, about) {
  const spotlight = state?.workshop.spotlight;
  if (!spotlight) return false;
  return "card" in about ? spotlight.card === about.card : spotlight.cluster === about.cluster;
}
