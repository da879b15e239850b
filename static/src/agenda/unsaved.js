import { effect, untracked } from "@preact/signals-core";
import { t } from "../core/words/i18n.js";
import { ABOUT, tell } from "./plan.js";
import { forget, save } from "./typing.js";

/** Until somebody presses OK, in milliseconds. */
const UNTIL_READ = 86_400_000;
const WORDS = ["line", "area"];

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
 * What was typed about a round that somebody removed meanwhile stays in a message.
 *
 * @param {Plan} plan
 */
function keepWordsOfGone(plan) {
  const state = plan.live.state.value;
  const gone = Object.keys(plan.typed.peek()).filter((key) => {
    const { target } = plan.fields.get(key) ?? { target: ABOUT };
    return state && target !== ABOUT && !state.rounds[target];
  });
  const words = gone.filter((key) => WORDS.includes(plan.fields.get(key)?.field.shape ?? "")).map((key) => plan.typed.peek()[key].trim());
  gone.forEach((key) => forget(plan, key));
  if (words.some(Boolean)) tell(plan, t("The round is gone that you wrote this for: “%(text)s”", { text: words.filter(Boolean).join(" · ") }), "error", UNTIL_READ);
}

/**
 * Save what stayed behind as soon as there is a connection again, keep what its round does not hold any more, and hold
 * who leaves the page before it is saved.
 *
 * @param {Plan} plan
 * @param {Pick<Window, "addEventListener">} page
 */
export function loseNothing(plan, page = window) {
  effect(() => {
    if (plan.live.status.value === "online") untracked(() => saveAgain(plan));
  });
  effect(() => keepWordsOfGone(plan));
  page.addEventListener("beforeunload", (event) => {
    if (unsaved(plan).length) event.preventDefault();
  });
}
