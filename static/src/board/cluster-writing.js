import { speak } from "./speak.js";

/**
 * Writing a cluster's name, or the sentence about it, where it stands. What somebody else wrote meanwhile is shown
 * beside what was typed, and nothing is lost.
 *
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("./desk.js").Writing} Writing
 * @typedef {import("@preact/signals-core").Signal<Writing | null>} Open
 */

const COMMANDS = { title: "cluster.rename", summary: "cluster.summarise" };

/**
 * @param {Open} open
 * @param {import("../core/shapes.js").Cluster} cluster
 * @param {"title" | "summary"} part
 */
export function startWriting(open, cluster, part) {
  open.value = { cluster: cluster.id, was: cluster[part], text: cluster[part], conflict: null };
}

/**
 * @param {Desk} desk
 * @param {Open} open
 * @param {"title" | "summary"} part
 * @param {string} typed
 */
export async function finishWriting(desk, open, part, typed) {
  const writing = open.value;
  if (!writing) return;
  const text = typed.trim();
  if (writing.sent === text) return;
  if (text === writing.was) {
    open.value = null;
    return;
  }
  const { cluster, was } = writing;
  open.value = { ...writing, sent: text };
  const ack = await speak(desk, COMMANDS[part], { cluster, [part]: text, was }, { quietly: ["conflict"] });
  if (open.value?.cluster !== cluster) return;
  if (ack?.ok) {
    await desk.live.reached(ack.rev);
    open.value = null;
  } else if (ack && ack.error.code === "conflict") {
    const current = desk.live.state.value?.clusters[cluster]?.[part] ?? was;
    open.value = { cluster, was: current, text, conflict: current };
  } else {
    open.value = { ...writing, text };
  }
}
