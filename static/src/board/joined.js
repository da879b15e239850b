import { t } from "../core/i18n.js";
import { tell } from "./speak.js";

const LONG = 120_000;

/**
 * Say it calmly when another device leads this workshop as well. Nobody is locked out: both may go on.
 *
 * @param {import("./desk.js").Desk} desk
 */
export function tellWhoJoined(desk) {
  if (!desk.leads) return;
  desk.live.on("hint", (hint) => hint.type === "joined" && tell(desk, joinedText(hint), "calm", LONG));
}

/** @param {{role: string, label: string}} hint */
export function joinedText({ role, label }) {
  if (role === "host") return t("Another device now leads as well (link of the server).");
  if (label) return t("Another device now leads as well (link: %(label)s).", { label });
  return t("Another device now leads as well.");
}
