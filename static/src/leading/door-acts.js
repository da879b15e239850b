import { t, tn } from "../core/words/i18n.js";
import { speak, tell, tellWithUndo } from "../parts/messages.js";

/**
 * What who leads does at the door.
 *
 * @typedef {import("../board/desk.js").Desk} Desk
 * @typedef {import("../core/stream/shapes.js").Workshop} Workshop
 */

/** Places that one press makes where a room is full. */
export const MORE = 20;

/**
 * @param {Desk} desk
 * @param {{open?: boolean, asks?: boolean, places?: number}} change
 */
export const setJoining = (desk, change) => speak(desk, "joining.set", change);

/**
 * @param {Pick<Workshop, "places">} workshop
 * @returns what a command makes so many places with
 */
export const morePlaces = ({ places = 0 }) => ({ places: places + MORE });

export const morePlacesWords = () => t("%(num)s more places", { num: MORE });

/**
 * Let in who asks, or refuse them, which can be undone.
 *
 * @param {Desk} desk
 * @param {import("../core/stream/shapes.js").Asker[]} askers
 * @param {"in" | "out" | "waiting"} answer
 */
export async function answerAskers(desk, askers, answer) {
  const named = askers.map(({ id }) => id);
  const ack = await speak(desk, "askers.answer", { askers: named, answer });
  if (!ack?.ok) return;
  if (ack.left) tell(desk, tn("There was no place for %(num)s person. Make more places.", "There was no place for %(num)s people. Make more places.", ack.left), "error");
  if (answer !== "out" || !ack.answered) return;
  const refused = tn("%(num)s person was not let in.", "%(num)s people were not let in.", ack.answered);
  tellWithUndo(desk, refused, () => answerAskers(desk, askers, "waiting"), named[0]);
}
