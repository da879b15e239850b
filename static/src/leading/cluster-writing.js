import { t } from "../core/words/i18n.js";
import { speak, tell } from "../parts/messages.js";

/**
 * Writing a cluster's name, or the sentence about it, where it stands. What somebody else wrote meanwhile is shown
 * beside what was typed, and nothing is lost: what can be kept nowhere else stays in a message, and
 * what is typed when the cluster goes is kept by `words-of-gone.js`.
 *
 * @typedef {import("../board/desk.js").Desk} Desk
 * @typedef {import("../board/desk.js").Writing} Writing
 * @typedef {import("@preact/signals-core").Signal<Writing | null>} Open
 */

const COMMANDS = { title: "cluster.rename", summary: "cluster.summarise" };
const READING_TIME = 60_000;

/**
 * @param {Desk} desk
 * @param {Open} open
 * @param {import("../core/stream/shapes.js").Cluster} cluster
 * @param {"title" | "summary"} part
 */
export function startWriting(desk, open, cluster, part) {
  const before = open.value;
  if (before && before.conflict !== null) tellNotKept(desk, before.text);
  open.value = { cluster: cluster.id, was: cluster[part], text: cluster[part], conflict: null };
}

/**
 * What was typed so far, so that a field that moves to another place on the page has it still.
 *
 * @param {Writing} writing
 * @param {string} text
 */
export const typed = (writing, text) => void (writing.text = text);

/**
 * @param {Desk} desk
 * @param {Open} open
 * @param {"title" | "summary"} part
 * @param {string} words as they stand in the field
 */
export async function finishWriting(desk, open, part, words) {
  const writing = open.value;
  if (!writing) return;
  const text = words.trim();
  if (writing.sent === text) return;
  if (text === writing.was) {
    open.value = null;
    return;
  }
  const { cluster, was } = writing;
  open.value = { ...writing, text, sent: text };
  const ack = await speak(desk, COMMANDS[part], { cluster, [part]: text, was }, { quietly: ["conflict"] });
  if (open.value?.cluster !== cluster) {
    if (!ack?.ok && (open.value || desk.live.state.value?.clusters[cluster])) tellNotKept(desk, text);
    return;
  }
  if (ack?.ok) {
    await desk.live.reached(ack.rev);
    open.value = null;
  } else if (ack && ack.error.code === "conflict") {
    const current = ack.error.current ?? desk.live.state.value?.clusters[cluster]?.[part] ?? was;
    open.value = { cluster, was: current, text, conflict: current };
  } else {
    open.value = { ...writing, text };
  }
}

/**
 * Leave a field: its words are finished, unless it only went to another place on the page, or a choice is open.
 *
 * @param {FocusEvent} event
 * @param {Writing} writing
 * @param {(words: string) => unknown} finish
 */
export function leaveField(event, writing, finish) {
  const field = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (event.target);
  queueMicrotask(() => field.isConnected && writing.conflict === null && finish(field.value));
}

/** @param {Writing} writing @returns where the caret goes in a field that appears: a new text is chosen as a whole */
export const caretOf = ({ text, was }) => (text === was ? "all" : "end");

/**
 * @param {Desk} desk
 * @param {string} text
 */
const tellNotKept = (desk, text) =>
  tell(desk, t("“%(text)s” was not kept: somebody else wrote there meanwhile.", { text }), "error", READING_TIME);
