import { effect } from "@preact/signals-core";

/**
 * The list of what was done on the board, as long as it is open.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").Step} Step
 */

const A_MOMENT = 150;
const ASKED_AGAIN = 2_000;

/**
 * So many pages, the newest first.
 *
 * @param {(before: number | undefined) => Promise<import("../../core/stream/shapes.js").Ack>} ask
 * @param {number} pages
 * @returns {Promise<{steps: Step[], more: boolean, pages: number} | null>} null when an answer fails
 */
export async function readPages(ask, pages) {
  /** @type {Step[]} */
  const steps = [];
  let more = true;
  for (let page = 0; more && page < pages; page += 1) {
    const ack = await ask(steps.at(-1)?.number);
    if (!ack.ok) return null;
    steps.push(...ack.steps);
    more = ack.more;
  }
  return { steps, more, pages };
}

/**
 * Fetch it when it opens and whenever something happens while it is open.
 *
 * @param {Desk} desk
 */
export function followHistory(desk) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let soon;
  return effect(() => {
    const open = desk.panel.value === "history";
    void desk.live.state.value;
    clearTimeout(soon);
    if (open) soon = setTimeout(() => fetchHistory(desk, desk.history.peek()?.pages ?? 1), desk.history.peek() ? A_MOMENT : 0);
  });
}

let asked = 0;

/**
 * @param {Desk} desk
 * @param {number} pages
 */
export async function fetchHistory(desk, pages) {
  const mine = ++asked;
  const ask = (/** @type {number | undefined} */ before) => desk.live.request("step.list", before === undefined ? {} : { before });
  const found = await readPages(ask, pages).catch(() => null);
  if (mine !== asked) return;
  if (found) desk.history.value = found;
  else setTimeout(() => mine === asked && desk.panel.peek() === "history" && fetchHistory(desk, pages), ASKED_AGAIN);
}
