import { show } from "./chosen.js";
import { order } from "./plan.js";
import { saveAgain } from "./unsaved.js";

/**
 * @typedef {import("./plan.js").Plan} Plan
 * @typedef {import("../core/stream/shapes.js").Round} Round
 */

/** What is planned of a round, and not what became of it. */
const PLANNED = /** @type {const} */ ([
  "kind", "title", "prompt", "help", "examples", "card", "seconds", "countdown", "cues", "materials", "showing", "names", "moderated", "required",
  "cards_each", "pairing", "voting", "dots", "options",
]);

/**
 * Put a round into the agenda and open its form, at its title.
 *
 * @param {Plan} plan
 * @param {Partial<Round>} planned
 * @param {string | null} after
 */
export async function addRound(plan, planned, after) {
  plan.open.value = null;
  const ack = await order(plan, "round.add", { plan: planned, after }, { makes: true });
  if (!ack?.ok) return;
  show(plan, ack.round);
  const field = document.getElementById("plan-title");
  if (field instanceof HTMLInputElement) field.select();
}

/**
 * The same once more, right after it, with what was typed a moment ago.
 *
 * @param {Plan} plan
 * @param {Pick<Round, "id">} round
 */
export async function copyRound(plan, { id }) {
  await saveAgain(plan);
  const round = plan.live.state.value?.rounds[id];
  if (round) await addRound(plan, Object.fromEntries(PLANNED.map((name) => [name, round[name]])), id);
}
