import { region, t } from "../core/words/i18n.js";
import { post } from "../core/sending/post.js";
import { speak, tell } from "../parts/messages.js";

/**
 * What a facilitator does with links. A new link's secret is known to this page alone, until it is put away.
 *
 * @typedef {import("../board/desk.js").Desk} Desk
 * @typedef {{id: string, url: string, qr: string, code?: string | null}} Made `code`: what somebody types at /stage, once
 * @typedef {{asking?: string, made?: Made & {role: string}, revoking?: string, copied?: boolean | null}} Sharing
 *   `asking`: the role that a link is being made for; `made`: the newest link, for a role or a participant; `revoking`: the link that is about to be
 *   withdrawn; `copied`: whether copying worked, once it was tried
 */

/**
 * @param {Desk} desk
 * @param {Sharing} change
 */
const set = (desk, change) => (desk.sharing.value = change);

/**
 * @param {Desk} desk
 * @param {string} role
 */
export const askFor = (desk, role) => set(desk, { asking: role });

/** @param {Desk} desk */
export const putAway = (desk) => set(desk, {});

/**
 * @param {Desk} desk
 * @param {string} role
 * @param {string} label
 */
export async function makeLink(desk, role, label) {
  const ack = await speak(desk, "link.create", { role, label });
  if (!ack?.ok) return false;
  const shown = await showLink(desk, ack.link);
  if (shown) set(desk, { made: { id: ack.id, role, ...shown } });
  return true;
}

/**
 * A link that works once and makes another phone this participant.
 *
 * @param {Desk} desk
 * @param {string} participant
 */
export async function makePersonalLink(desk, participant) {
  const ack = await speak(desk, "participant.link", { participant });
  if (!ack?.ok) return;
  const shown = await showLink(desk, ack.link);
  if (shown) set(desk, { made: { id: "", role: participant, ...shown } });
}

/**
 * The whole address of a link and its QR, and the short code of a stage's.
 *
 * @param {Desk} desk
 * @param {string} link
 * @returns {Promise<{url: string, qr: string, code: string | null} | null>}
 */
export async function showLink(desk, link) {
  const answer = await post(`/b/${desk.page.workshop}/qr`, { link });
  if (answer?.ok) return { url: answer.url, qr: answer.qr, code: answer.code };
  tell(desk, answer?.error?.message ?? t("No answer from the server. Try again in a moment."), "error");
  return null;
}

/**
 * Whether the QR of a new link stands on this screen. As long as it does no other one may, that nobody scans the wrong one.
 *
 * @param {Pick<Desk, "panel" | "sharing">} desk
 */
export const showsLink = ({ panel, sharing }) => Boolean(sharing.value.made) && ["share", "people"].includes(panel.value ?? "");

/**
 * @param {Desk} desk
 * @param {string} link
 */
export const askToRevoke = (desk, link) => set(desk, { revoking: link });

/** By its label, else by when it was made. @param {import("../core/stream/shapes.js").Link} link */
export const linkName = ({ label, created_at }) =>
  label || t("Link of %(time)s", { time: new Intl.DateTimeFormat(region(), { hour: "2-digit", minute: "2-digit" }).format(created_at) });

/**
 * @param {Desk} desk
 * @param {string} link
 */
export async function revokeLink(desk, link) {
  const known = desk.live.state.value?.links[link];
  const ack = await speak(desk, "link.revoke", { link });
  set(desk, {});
  if (ack?.ok && known) desk.announcement.value = t("Withdrawn: %(name)s", { name: linkName(known) });
}

/**
 * On plain http a page may not write to the clipboard; then the link stands selected, one key away from copied.
 *
 * @param {Desk} desk
 */
export async function copyLink(desk) {
  const { made } = desk.sharing.value;
  const field = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-made-link]"));
  if (!made || !field) return;
  field.focus();
  field.select();
  const copied = navigator.clipboard
    ? await navigator.clipboard.writeText(made.url).then(() => true, () => false)
    : document.execCommand("copy");
  set(desk, { made, copied });
  desk.announcement.value = copied ? t("The link is copied.") : t("The link is selected. Press Ctrl+C to copy it.");
}

/**
 * @param {Desk} desk
 * @param {boolean} allowed
 */
export const allowWall = (desk, allowed) => speak(desk, "wall.set", { allowed });
