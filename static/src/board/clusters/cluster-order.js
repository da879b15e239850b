import { t } from "../../core/words/i18n.js";
import { clusterName } from "../../leading/covered-words.js";
import { clustersOf } from "../../workshop/selectors.js";
import { speak } from "../../parts/messages.js";

/**
 * The place of a cluster among the others of its lens.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {"first" | "left" | "right"} Step
 */

/**
 * Behind which one it comes to stand (null: first); undefined where it stands there already.
 *
 * @param {string[]} ids in their order
 * @param {string} id
 * @param {Step} step
 * @returns {string | null | undefined}
 */
export function behindWhich(ids, id, step) {
  const at = ids.indexOf(id);
  if (at < 0) return undefined;
  if (step === "right") return ids[at + 1];
  return at === 0 ? undefined : step === "first" ? null : (ids[at - 2] ?? null);
}

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {string} id
 * @param {Step} step
 */
export async function moveCluster(desk, state, id, step) {
  const cluster = state.clusters[id];
  if (!cluster) return;
  const after = behindWhich(clustersOf(state, cluster.lens).map((one) => one.id), id, step);
  if (after === undefined) return;
  const ack = await speak(desk, "cluster.move", { cluster: id, after });
  if (!ack?.ok) return;
  await desk.live.reached(ack.rev);
  const now = desk.live.state.value;
  const ids = now ? clustersOf(now, cluster.lens).map((one) => one.id) : [];
  desk.announcement.value = t("%(cluster)s is now number %(place)s of %(all)s.", {
    cluster: clusterName(desk, cluster, t("A cluster without a name")),
    place: ids.indexOf(id) + 1,
    all: ids.length,
  });
}
