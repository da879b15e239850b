import { lensesOf } from "./selectors.js";

/**
 * Through which lens this person looks at a round: the one they chose, else the first.
 *
 * @param {import("../board/desk.js").Desk} desk
 * @param {import("../core/stream/shapes.js").BoardState} state
 * @param {string} round
 */
export function lensInUse(desk, state, round) {
  const lenses = lensesOf(state, round);
  return lenses.find((lens) => lens.id === desk.lenses.value[round]) ?? lenses[0] ?? null;
}
