import { whenSeen } from "../core/screen/when-seen.js";
import { t } from "../core/words/i18n.js";
import { tell } from "../parts/messages.js";

/** So long it stands before the eyes of who leads, in milliseconds. */
export const SEEN_FOR = 10_000;

/**
 * Say it calmly when another device leads this workshop as well. Nobody is locked out: both may go on.
 *
 * @param {import("../board/desk.js").Desk} desk
 */
export function tellWhoJoined(desk) {
  if (!desk.leads) return;
  hearWhoJoined(desk.live, (text) => tell(desk, text, "calm", SEEN_FOR));
}

/**
 * Another device leads as well: shown once this page can be seen.
 *
 * @param {Pick<import("../workshop/board-stream.js").Live, "on">} live
 * @param {(text: string) => void} show
 */
export function hearWhoJoined(live, show) {
  live.on("hint", (hint) => hint.type === "joined" && whenSeen(() => show(joinedText(hint))));
}

/** @param {{role: string, label: string}} hint */
export function joinedText({ role, label }) {
  if (role === "host") return t("Another device now leads as well (link of the server).");
  if (label) return t("Another device now leads as well (link: %(label)s).", { label });
  return t("Another device now leads as well.");
}
