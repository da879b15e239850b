import { t } from "../core/i18n.js";
import { speak } from "./speak.js";

/**
 * What is done to a cluster as a whole.
 *
 * @typedef {import("./desk.js").Desk} Desk
 */

/**
 * @param {Desk} desk
 * @param {import("../core/shapes.js").Cluster} cluster
 */
export function startRenaming(desk, cluster) {
  desk.menu.value = null;
  desk.renaming.value = { cluster: cluster.id, was: cluster.title, text: cluster.title, conflict: null };
}

/**
 * Give the cluster the typed name. When somebody else named it meanwhile, both names stay in sight.
 *
 * @param {Desk} desk
 * @param {string} text
 */
export async function finishRenaming(desk, text) {
  const renaming = desk.renaming.value;
  if (!renaming) return;
  const title = text.trim();
  if (renaming.sent === title) return;
  if (title === renaming.was) {
    desk.renaming.value = null;
    return;
  }
  const { cluster, was } = renaming;
  desk.renaming.value = { ...renaming, sent: title };
  const ack = await speak(desk, "cluster.rename", { cluster, title, was }, { quietly: ["conflict"] });
  if (desk.renaming.value?.cluster !== cluster) return;
  if (ack?.ok) {
    await desk.live.reached(ack.rev);
    desk.renaming.value = null;
  } else if (ack && ack.error.code === "conflict") {
    const current = desk.live.state.value?.clusters[cluster]?.title ?? was;
    desk.renaming.value = { cluster, was: current, text: title, conflict: current };
  } else {
    desk.renaming.value = { ...renaming, text: title };
  }
}

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
  const ack = await speak(desk, "cluster.merge", { cluster, into });
  if (ack?.ok) desk.announcement.value = t("The clusters are one now.");
}

/**
 * @param {Desk} desk
 * @param {string} cluster
 */
export async function removeCluster(desk, cluster) {
  desk.menu.value = null;
  const ack = await speak(desk, "cluster.remove", { cluster });
  if (ack?.ok) desk.announcement.value = t("The cluster is gone; its cards are with the new ones.");
}

/**
 * Put a card or a cluster on the stage, or take it off when it is there.
 *
 * @param {Desk} desk
 * @param {import("./desk.js").About} about
 */
export function toggleSpotlight(desk, about) {
  desk.menu.value = null;
  return speak(desk, "spotlight.set", isSpotlit(desk.live.state.value, about) ? {} : about);
}

/**
 * @param {import("../core/shapes.js").BoardState | null} state
 * @param {import("./desk.js").About} about
 */
export function isSpotlit(state, about) {
  const spotlight = state?.workshop.spotlight;
  if (!spotlight) return false;
  return "card" in about ? spotlight.card === about.card : spotlight.cluster === about.cluster;
}
