import { stackCards } from "../../leading/stacking.js";
import { focusOnThing } from "../drawing/focus.js";
import { areHeldFast, areTooMany, tellLocked } from "./cards-in-hand.js";
import { tickAgain, untick } from "./chosen-places.js";

/**
 * Saying that cards say the same: they become one stack.
 *
 * @typedef {import("../desk.js").Desk} Desk
 */

/**
 * @param {Desk} desk
 * @param {string[]} cards
 * @param {string} on the card that lies on top of them
 */
export async function putUnder(desk, cards, on) {
  if (areTooMany(desk, cards)) return;
  if (areHeldFast(desk, [...cards, on])) return tellLocked(desk);
  const ticked = untick(desk, [...cards, on]);
  if (await stackCards(desk, cards, on)) focusOnThing({ card: on });
  else tickAgain(desk, ticked);
}
