import { t } from "../../core/words/i18n.js";
import { personName } from "../../core/words/labels.js";
import { enableDragging, zoneUnder } from "../moving/drag.js";
import { arrangement } from "../../workshop/redraw-worth.js";
import { currentRound } from "../../workshop/selectors.js";
import { speak, tell } from "../../parts/messages.js";

/**
 * Making pairs by hand: putting somebody beside another, into a pair, a new one, or none.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {{id: string} | {beside: string} | "new" | "none"} Goal
 */

export const LARGEST = 3;

/**
 * @param {Desk} desk
 * @param {string} person
 * @param {Goal} goal
 */
export async function movePerson(desk, person, goal) {
  const state = desk.live.state.value;
  const round = state && currentRound(state);
  if (!round) return;
  desk.pairing.value = null;
  const name = personName(state.participants[person]);
  const ack = await speak(desk, "pair.change", { round: round.id, participant: person, ...placeOf(goal) });
  if (!ack?.ok) return;
  await desk.live.reached(ack.rev);
  desk.announcement.value = goal === "none" ? t("%(name)s is in no pair now.", { name }) : t("%(name)s is in another pair now.", { name });
  focusOnPerson(person);
}

/** A goal in the words of `pair.change`. @param {Goal} goal */
function placeOf(goal) {
  if (goal === "new") return {};
  if (goal === "none") return { pair: null };
  return "beside" in goal ? { beside: goal.beside } : { pair: goal.id };
}

/**
 * Where somebody is dropped, in the page's own words: a pair's id, `new`, `none`, or who is in no pair either.
 *
 * @param {DOMStringMap} zone
 * @returns {Goal}
 */
export function goalOf({ pairWith, pairZone = "" }) {
  if (pairWith) return { beside: pairWith };
  return pairZone === "new" || pairZone === "none" ? pairZone : { id: pairZone };
}

/**
 * @param {Desk} desk
 * @param {boolean} rest only people without a partner
 */
export async function drawPairs(desk, rest) {
  const state = desk.live.state.value;
  const round = state && currentRound(state);
  desk.pairing.value = null;
  if (!state || !round) return;
  const before = arrangement(state, round.id);
  const ack = await speak(desk, "pairs.draw", { round: round.id, rest });
  if (!ack?.ok || rest) return;
  await desk.live.reached(ack.rev);
  const after = desk.live.state.value;
  if (after && arrangement(after, round.id) === before) tell(desk, t("The draw gave the same pairs: there are no better ones."));
}

/** Give up what was half done, and give the focus back. @param {Desk} desk */
export function stopPairing(desk) {
  const was = desk.pairing.value;
  desk.pairing.value = null;
  if (was && was !== "again") focusOnPerson(was.person);
}

/** @param {string} person */
function focusOnPerson(person) {
  /** @type {HTMLElement | null} */ (document.querySelector(`[data-person="${CSS.escape(person)}"] [data-move]`))?.focus();
}

/**
 * Dragging people: `data-person` is picked up; `data-pair-zone` is a pair's id, `new` or `none`, and `data-pair-with` is
 * somebody who is in no pair.
 *
 * @param {HTMLElement} root
 * @param {Desk} desk
 */
export function enablePairing(root, desk) {
  enableDragging(root, {
    things: "[data-person]",
    zoneAt: zoneUnder("[data-pair-zone], [data-pair-with]"),
    mayDrag: () => desk.leads,
    onLift: () => void (desk.pairing.value = null),
    onDrop({ thing, zone }) {
      const person = thing.dataset.person;
      const home = thing.closest("[data-pair-zone]");
      if (person && zone !== home && zone !== thing) movePerson(desk, person, goalOf(zone.dataset));
    },
  });
}
