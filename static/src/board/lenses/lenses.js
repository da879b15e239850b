import { t } from "../../core/words/i18n.js";
import { dotsOfGone } from "../../leading/dots-of-gone.js";
import { lensInUse } from "../../workshop/lens-in-use.js";
import { lensesOf, shownRound } from "../../workshop/selectors.js";
import { speak, tell, tellWithUndo } from "../../parts/messages.js";
import { undoStep } from "../../leading/next-step.js";

/**
 * Ways of grouping: look through another one, make, name, show and remove them.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {import("../../core/stream/shapes.js").Lens} Lens
 */

/**
 * @param {Desk} desk
 * @param {Pick<Lens, "id" | "round">} lens
 */
export function chooseLens(desk, { id, round }) {
  desk.lenses.value = { ...desk.lenses.value, [round]: id };
  desk.only.value = null;
}

/**
 * @param {Desk} desk
 * @param {State} state
 */
export function hasLenses(desk, state) {
  const round = shownRound(state, desk.round.value);
  return round !== null && lensesOf(state, round.id).length > 1;
}

/**
 * @param {Desk} desk
 * @param {State} state
 */
export function nextLens(desk, state) {
  const round = shownRound(state, desk.round.value);
  if (!round) return;
  const lenses = lensesOf(state, round.id);
  const used = lensInUse(desk, state, round.id);
  const next = lenses[(lenses.findIndex((lens) => lens === used) + 1) % lenses.length];
  chooseLens(desk, next);
  desk.announcement.value = t("Way of grouping: %(title)s", { title: next.title });
}

/**
 * @param {Desk} desk
 * @param {string} round
 * @param {string} typed
 */
export async function createLens(desk, round, typed) {
  const title = typed.trim();
  const ack = title ? await speak(desk, "lens.create", { round, title }, { makes: true }) : null;
  if (!ack?.ok) return false;
  desk.panel.value = null;
  chooseLens(desk, { id: ack.lens, round });
  return true;
}

/**
 * @param {Desk} desk
 * @param {Lens} lens
 * @param {string} typed
 */
export async function renameLens(desk, lens, typed) {
  const title = typed.trim();
  if (!title) return false;
  const named = title === lens.title || ((await speak(desk, "lens.rename", { lens: lens.id, title }))?.ok ?? false);
  if (named) desk.panel.value = null;
  return named;
}

/**
 * The room sees the cards through it from now on.
 *
 * @param {Desk} desk
 * @param {Lens} lens
 */
export async function showLens(desk, lens) {
  const ack = await speak(desk, "lens.show", { lens: lens.id });
  if (!ack?.ok) return;
  desk.panel.value = null;
  tell(desk, t("The stage shows: %(title)s.", { title: lens.title }));
}

/**
 * What becomes of the dots on its clusters when a lens is removed; empty when nobody voted for any.
 *
 * @param {Desk} desk
 * @param {Lens} lens
 */
export function dotsOfLens(desk, lens) {
  const state = desk.live.state.value;
  const clusters = Object.values(state?.clusters ?? {}).filter((cluster) => cluster.lens === lens.id);
  return dotsOfGone(state, clusters.map(({ id }) => id));
}

/**
 * @param {Desk} desk
 * @param {Lens} lens
 */
export async function removeLens(desk, lens) {
  desk.panel.value = null;
  const dots = dotsOfLens(desk, lens);
  const ack = await speak(desk, "lens.remove", { lens: lens.id });
  const words = t("“%(title)s” is gone with its clusters. The cards stay.", { title: lens.title });
  if (ack?.ok) tellWithUndo(desk, words + dots, () => undoStep(desk, ack.step), ack.step);
}
