import { t } from "../core/i18n.js";
import { enableDragging } from "./drag.js";
import { currentRound, pairsOf, participantsInOrder } from "./select.js";
import { speak } from "./speak.js";

/**
 * Making pairs by hand: who has no partner, and putting somebody into a pair, a new one, or none.
 *
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("../core/shapes.js").BoardState} State
 * @typedef {{id: string} | "new" | "none"} Goal
 */

export const LARGEST = 3;

/**
 * People who are here and in no pair of the round.
 *
 * @param {State} state
 * @param {string} round
 */
export function withoutPartner(state, round) {
  const paired = new Set(pairsOf(state, round).flatMap((pair) => pair.members));
  return participantsInOrder(state).filter((person) => !person.removed && !paired.has(person.id));
}

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
  const pair = goal === "new" ? {} : { pair: goal === "none" ? null : goal.id };
  const ack = await speak(desk, "pair.change", { round: round.id, participant: person, ...pair });
  if (!ack?.ok) return;
  await desk.live.reached(ack.rev);
  desk.announcement.value = goal === "none" ? t("Taken out of the pair.") : t("Moved to another pair.");
  focusOnPerson(person);
}

/**
 * @param {Desk} desk
 * @param {boolean} rest only people without a partner
 */
export async function drawPairs(desk, rest) {
  const state = desk.live.state.value;
  const round = state && currentRound(state);
  desk.pairing.value = null;
  if (round) await speak(desk, "pairs.draw", { round: round.id, rest });
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
 * Dragging people: `data-person` is picked up, `data-pair-zone` is a pair's id, `new` or `none`.
 *
 * @param {HTMLElement} root
 * @param {Desk} desk
 */
export function enablePairing(root, desk) {
  enableDragging(root, {
    things: "[data-person]",
    zones: "[data-pair-zone]",
    mayDrag: () => desk.leads,
    onLift: () => void (desk.pairing.value = null),
    onDrop({ thing, zone }) {
      const goal = zone.dataset.pairZone ?? "";
      const person = thing.dataset.person;
      const home = thing.closest("[data-pair-zone]")?.getAttribute("data-pair-zone");
      if (person && goal !== home) movePerson(desk, person, goal === "new" || goal === "none" ? goal : { id: goal });
    },
  });
}
