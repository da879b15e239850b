import { t } from "../../core/words/i18n.js";
import { foundThings } from "./found-things.js";

/**
 * Going through what was found: each comes into sight where it lies, also in a cluster that is folded.
 *
 * @typedef {import("../desk.js").Desk} Desk
 */

const FOUND = ".wall .idea:not([data-dimmed])";
/** Whether what was gone to is not drawn yet. */
let awaited = false;

/**
 * Go to the next that was found, or to the one before; after the last comes the first.
 *
 * @param {Desk} desk
 * @param {number} by 1 or -1
 */
export function stepFound(desk, by) {
  const state = desk.live.state.value;
  const stops = state ? foundThings(desk, state).stops : [];
  if (!stops.length) return;
  const here = placeOf(desk, stops);
  const at = here < 0 ? (by > 0 ? 0 : stops.length - 1) : (here + by + stops.length) % stops.length;
  const { cluster } = stops[at];
  if (desk.only.value && desk.only.value !== cluster) desk.only.value = null;
  desk.foundAt.value = stops[at];
  awaited = true;
  showAwaited(desk);
  desk.announcement.value = t("%(found)s of %(all)s", { found: at + 1, all: stops.length });
}

/**
 * Where among what was found one is; -1 where nowhere.
 *
 * @param {Desk} desk
 * @param {import("./found-things.js").Stop[]} stops
 */
export const placeOf = (desk, stops) => stops.findIndex(({ id }) => id === desk.foundAt.value?.id);

/** A full board is drawn in slices: what was gone to comes into sight once it is there. @param {Desk} desk */
export function showAwaited(desk) {
  const at = desk.foundAt.value;
  if (!awaited || !at) return;
  const name = CSS.escape(at.id);
  const thing = /** @type {HTMLElement | null} */ (document.querySelector(`.wall [data-card="${name}"], .wall .cluster[data-cluster="${name}"]`));
  if (!thing) return;
  awaited = false;
  thing.focus({ preventScroll: true });
  (thing.querySelector(".cluster-head") ?? thing).scrollIntoView({ block: "center" });
}

/** Something else is asked: the first card that fits comes into sight, once it is drawn. @param {Desk} desk */
export function showFirstFound(desk) {
  desk.foundAt.value = null;
  requestAnimationFrame(() => document.querySelector(FOUND)?.scrollIntoView({ block: "nearest" }));
}

/**
 * Enter on what was found goes on to the next, with Shift to the one before, as it does in the field.
 *
 * @param {Desk} desk
 */
export function listenToFinding(desk) {
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
    if (key !== "Enter" || ctrlKey || metaKey || altKey || isComposing || !desk.finding.value) return;
    if (!(/** @type {Element} */ (target).matches("[data-find], [data-card], .cluster[data-cluster]"))) return;
    event.preventDefault();
    stepFound(desk, event.shiftKey ? -1 : 1);
  });
}
