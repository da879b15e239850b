/** @typedef {import("../desk.js").ReportDesk} Desk */

/** What has the focus: when that changes while the server answers, the focus stays where somebody put it. */
export const focused = () => globalThis.document?.activeElement ?? null;

/**
 * The passage gets the focus when it is drawn next, unless that went elsewhere since it was `from`.
 *
 * @param {Desk} desk
 * @param {string} key
 * @param {Element | null} [from]
 */
export function focusOn(desk, key, from = focused()) {
  desk.focusNext = { passage: key, from };
  desk.here.value = null;
  desk.here.value = key;
}
