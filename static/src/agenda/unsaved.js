import { effect, untracked } from "@preact/signals-core";
import { ABOUT, save } from "./plan.js";

/**
 * What was typed and does not stand on the server yet, oldest first.
 *
 * @typedef {import("./plan.js").Plan} Plan
 *
 * @param {Plan} plan
 */
export function unsaved(plan) {
  const state = plan.live.state.value;
  return Object.entries(plan.typed.value).flatMap(([key, value]) => {
    const typed = plan.fields.get(key);
    const entity = state && typed && (typed.target === ABOUT ? state.workshop : state.rounds[typed.target]);
    if (!entity || JSON.stringify(typed.field.shown(entity)) === JSON.stringify(value)) return [];
    return [{ key, ...typed }];
  });
}

/**
 * Send once more what did not get through. What was refused waits for another text.
 *
 * @param {Plan} plan
 */
export async function saveAgain(plan) {
  for (const { key, target, field } of unsaved(plan)) {
    if (!(key in plan.errors.value)) await save(plan, target, field);
  }
}

/**
 * Save what stayed behind as soon as there is a connection again, and hold who leaves the page before it is saved.
 *
 * @param {Plan} plan
 * @param {Pick<Window, "addEventListener">} page
 */
export function loseNothing(plan, page = window) {
  effect(() => {
    if (plan.live.status.value === "online") untracked(() => saveAgain(plan));
  });
  page.addEventListener("beforeunload", (event) => {
    if (unsaved(plan).length) event.preventDefault();
  });
}
