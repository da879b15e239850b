import { t, tn } from "../core/words/i18n.js";
import { createInTurn } from "../core/sending/in-turn.js";
import { offerNoMore, speak, tell, tellTurn } from "../parts/messages.js";
import { stepWords } from "./step-words.js";

/**
 * Undo and redo. The server knows what this person did last and whether it can still be undone.
 *
 * @typedef {import("../board/desk.js").Desk} Desk
 */

const inTurn = createInTurn();

/** @param {Desk} desk */
export const undo = (desk) => inTurn(() => turn(desk, "step.undo"));
/** @param {Desk} desk */
export const redo = (desk) => inTurn(() => turn(desk, "step.redo"));

/**
 * Undo a step of the list, or do it again when it is undone.
 *
 * @param {Desk} desk
 * @param {import("../core/stream/shapes.js").Step} step
 */
export const turnStep = (desk, step) =>
  inTurn(() => turn(desk, step.state === "done" ? "step.undo" : "step.redo", { step: step.id }));

/**
 * Undo the step that an answer named, such as behind a message.
 *
 * @param {Desk} desk
 * @param {string | undefined} step absent where nothing was changed
 */
export const undoStep = (desk, step) => step && inTurn(() => turn(desk, "step.undo", { step }));

/**
 * @param {Desk} desk
 * @param {"step.undo" | "step.redo"} name
 * @param {{step?: string}} [which]
 */
async function turn(desk, name, which = {}) {
  const ack = await speak(desk, name, which);
  if (!ack?.ok) return ack;
  if (name === "step.undo") offerNoMore(desk, ack.step.id);
  await desk.live.reached(ack.rev);
  const what = stepWords(desk, ack.step);
  if (ack.changed) tellTurn(desk, [turned(name, what), stayed(ack.left)].filter(Boolean).join(" "), wayBack(desk, name, ack.step.id));
  else tell(desk, t("“%(what)s” stays: somebody changed the same since.", { what }));
  return ack;
}

/**
 * @param {"step.undo" | "step.redo"} name
 * @param {string} what
 */
const turned = (name, what) => (name === "step.undo" ? t("Undone: %(what)s.", { what }) : t("Done again: %(what)s.", { what }));

/** @param {number} left */
const stayed = (left) => left && tn("%(num)s thing stays, since somebody changed it.", "%(num)s things stay, since somebody changed them.", left);

/**
 * @param {Desk} desk
 * @param {"step.undo" | "step.redo"} name
 * @param {string} step
 */
const wayBack = (desk, name, step) =>
  name === "step.undo" ? { redo: () => inTurn(() => turn(desk, "step.redo", { step })) } : { undo: () => undoStep(desk, step) };
