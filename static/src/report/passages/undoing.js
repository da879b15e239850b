import { offerNoMore, tell } from "../../parts/messages.js";
import { t } from "../../core/words/i18n.js";
import { act } from "./send-and-wait.js";
import { focused, focusOn } from "./focus.js";

/** @typedef {import("../desk.js").ReportDesk} Desk */

/** Undo a step, and go to the passage that it was about. @param {Desk} desk @param {string} step @param {string} key */
export async function undoAt(desk, step, key) {
  const from = focused();
  await undo(desk, step);
  focusOn(desk, key, from);
}

/** @param {Desk} desk @param {string} [step] */
export const undo = (desk, step) => turn(desk, "step.undo", step);
/** @param {Desk} desk */
export const redo = (desk) => turn(desk, "step.redo");

/**
 * @param {Desk} desk
 * @param {"step.undo" | "step.redo"} name
 * @param {string} [step]
 */
async function turn(desk, name, step) {
  const ack = await act(desk, name, { of: "report", ...(step ? { step } : {}) });
  if (!ack?.ok) return;
  if (name === "step.undo") offerNoMore(desk, ack.step.id);
  if (!ack.changed) tell(desk, t("This stays: somebody changed the same since."));
  else desk.announcement.value = name === "step.undo" ? t("Undone.") : t("Done again.");
}
