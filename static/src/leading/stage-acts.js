import { t } from "../core/words/i18n.js";
import { speak, tell } from "../parts/messages.js";

/**
 * What who leads decides about every stage of the workshop.
 *
 * @typedef {import("../board/desk.js").Desk} Desk
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 */

/**
 * @param {Desk} desk
 * @param {Partial<Pick<import("../core/stream/shapes.js").StageLook, "theme" | "join_bar">>} change
 */
export const setStage = (desk, change) => speak(desk, "stage.set", change);

/**
 * How to come in goes large on the stage, or off it when it is there, but not what somebody else just did.
 *
 * @param {Desk} desk
 * @param {State} state
 */
export async function toggleJoining(desk, state) {
  const large = !state.workshop.stage.join_large;
  if (desk.lights.justChanged()) return;
  const ack = await desk.lights.own(speak(desk, "joining.show", { large }));
  if (ack?.ok && large) tell(desk, t("The QR code is large on the stage. Shift + I shows it on this board."));
}
