import { speak } from "../../parts/messages.js";

/** @typedef {import("../desk.js").ReportDesk} Desk */

/**
 * Send a command, and wait until the report shows what it did.
 *
 * @param {Desk} desk
 * @param {string} name
 * @param {object} payload
 * @param {{quietly?: string[], makes?: boolean}} [options]
 */
export async function act(desk, name, payload, options) {
  desk.menu.value = null;
  const ack = await speak(desk, name, payload, options);
  if (ack?.ok) await reached(desk, ack.rev);
  return ack;
}

const LONGEST = 3_000;

/**
 * Resolves once the report shows a revision, or when that takes too long to wait for.
 *
 * @param {Desk} desk
 * @param {number} rev
 */
export function reached(desk, rev) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, LONGEST)));
  return Promise.race([desk.reached(rev), late]).finally(() => clearTimeout(timer));
}
