import { showLink } from "../../leading/share-acts.js";
import { speak, tell } from "../../parts/messages.js";
import { get } from "../../core/sending/get.js";
import { newOp } from "../../core/sending/ids.js";
import { t } from "../../core/words/i18n.js";
import { post } from "../../core/sending/post.js";
import { settle } from "../passages/saving.js";

/**
 * Versions of the report for its readers, and the links to them.
 *
 * @typedef {import("../desk.js").ReportDesk} Desk
 * @typedef {{under: string, before: string, after: string}} Difference
 * @typedef {{releases: {number: number, made_at: number}[], links: import("../../core/stream/shapes.js").Link[], differences: Difference[]}} Versions
 */

/** Read what there is. @param {Desk} desk */
export async function readVersions(desk) {
  desk.versions.value = (await desk.read.versions(`/r/${desk.page.workshop}/releases.json`)) ?? desk.versions.value;
}

/** What a version made different from the one before it, asked for once. @param {Desk} desk @param {number} number */
export async function readChanges(desk, number) {
  if (desk.changes.value[number]) return;
  const answer = await get(`/r/${desk.page.workshop}/releases/${number}.json`).catch(() => null);
  if (answer) desk.changes.value = { ...desk.changes.value, [number]: answer.differences };
  else tell(desk, t("No answer from the server. Try again in a moment."), "error");
}

/** Keep the report as it is now, as the next version. Pressed twice for want of an answer, it is one. @param {Desk} desk */
export async function release(desk) {
  const op = (desk.releaseOp ||= newOp());
  desk.releasing.value = true;
  if (!(await settle(desk))) {
    desk.releasing.value = false;
    return tell(desk, t("Something you wrote is not in the report yet. Save it or cancel it first."), "error");
  }
  const answer = await post(`/r/${desk.page.workshop}/releases`, { op });
  desk.releasing.value = false;
  if (answer?.ok) {
    desk.releaseOp = "";
    desk.announcement.value = t("Version %(number)s is ready for its readers.", { number: answer.number });
    await readVersions(desk);
  } else return tell(desk, answer?.error?.message ?? t("No answer from the server. Try again in a moment."), "error");
  return undefined;
}

/**
 * @param {Desk} desk
 * @param {number} days
 */
export async function share(desk, days) {
  if (desk.asking.value) return;
  desk.asking.value = true;
  const ack = await speak(desk, "report.share", { days });
  desk.asking.value = false;
  if (!ack?.ok) return;
  const shown = await showLink(/** @type {any} */ (desk), ack.link);
  if (shown) desk.sharing.value = { made: { id: ack.id, role: "reader", ...shown } };
  await readVersions(desk);
}

/**
 * @param {Desk} desk
 * @param {string} link
 */
export async function withdraw(desk, link) {
  const ack = await speak(desk, "report.unshare", { link });
  if (!ack?.ok) return;
  if (desk.sharing.value.made?.id === link) desk.sharing.value = {};
  tell(desk, t("The link is withdrawn."));
  await readVersions(desk);
}
