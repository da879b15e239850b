import { t } from "../core/words/i18n.js";
import { speak, tell } from "../parts/messages.js";
import { mayWalk, stepFrom, walkOf } from "../workshop/walk.js";
import { createInTurn } from "../core/sending/in-turn.js";

/**
 * The next or the previous card large on the stage. A step that somebody else made just before is done: nothing is said
 * about it.
 *
 * @typedef {import("../board/desk.js").Desk} Desk
 * @typedef {import("../workshop/walk.js").To} To
 */

const inTurn = createInTurn();
const QUIETLY = { quietly: ["conflict", "not_found"] };

/**
 * @param {Desk} desk
 * @param {To} to
 */
export const walk = (desk, to) => inTurn(() => step(desk, to));

/**
 * @param {Desk} desk
 * @param {To} to
 */
async function step(desk, to) {
  const state = desk.live.state.value;
  if (!state || desk.lights.justChanged()) return;
  const here = walkOf(state);
  if (!mayWalk(here, to)) return tell(desk, noFurther(here, to));
  const ack = await desk.lights.own(speak(desk, "spotlight.step", stepFrom(state, to), QUIETLY));
  if (ack?.ok) await desk.live.reached(ack.rev);
}

/**
 * @param {import("../workshop/walk.js").Walk | null} here
 * @param {To} to
 */
function noFurther(here, to) {
  if (!here) return t("There is no card to show.");
  return to === "next" ? t("This is the last card.") : t("This is the first card.");
}
