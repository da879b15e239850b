import { computed, signal } from "@preact/signals-core";
import { createPace } from "../leading/running-order/pace.js";
import { createAnnouncement } from "../parts/live-region.js";
import { roundsInOrder } from "../workshop/selectors.js";
import { speak, tell } from "../parts/messages.js";

export const ABOUT = "about";

/**
 * What one person at the builder has before them: the live workshop, what they chose, and what they type (`typing.js`).
 *
 * @typedef {{workshop: string, role: string, board_url: string, phone_url: string, file_url: string, print_url: string, titles: Record<string, string>}} Page
 * @typedef {ReturnType<typeof createPlan>} Plan
 * @typedef {{target: string, field: Field, was: any, crossed?: boolean}} Typed `was`: what the typed text started from;
 *   `crossed`: somebody else wrote there meanwhile
 * @typedef {import("../core/stream/shapes.js").Round} Round
 * @typedef {import("./field.js").Field} Field
 *
 * @param {Page} page
 * @param {import("../workshop/board-stream.js").Live} live
 */
export function createPlan(page, live) {
  const wanted = signal(location.hash === `#${ABOUT}` ? ABOUT : "");
  return {
    page,
    live,
    wanted,
    /** The round whose form is open, or what is told about the workshop. */
    chosen: computed(() => {
      const state = live.state.value;
      if (!state || wanted.value === ABOUT || state.rounds[wanted.value]) return wanted.value;
      return state.workshop.round ?? roundsInOrder(state)[0]?.id ?? ABOUT;
    }),
    open: signal(/** @type {"add" | "keep" | "remove" | null} */ (null)),
    more: signal(false),
    /** Of an exchange round, which of its two screens the phone shows. */
    phone: signal(/** @type {"find" | "write"} */ ("find")),
    typed: signal(/** @type {Record<string, any>} */ ({})),
    /** The field that each key of `typed` stands for. */
    fields: new Map(/** @type {[string, Typed][]} */ ([])),
    errors: signal(/** @type {Record<string, string>} */ ({})),
    saving: signal(/** @type {"" | "saving" | "saved" | "failed"} */ ("")),
    messages: signal(/** @type {import("../board/desk.js").Message[]} */ ([])),
    announcement: createAnnouncement(),
    pace: createPace(live),
  };
}

/**
 * A command about the agenda as a whole; the line at the top tells how it went.
 *
 * @param {Plan} plan
 * @param {string} name
 * @param {object} payload
 * @param {{makes?: boolean, quietly?: string[]}} [options]
 */
export async function order(plan, name, payload, options) {
  plan.saving.value = "saving";
  const ack = await speak(plan, name, payload, options);
  if (ack?.ok) await plan.live.reached(ack.rev);
  plan.saving.value = ack?.ok ? "saved" : "failed";
  return ack;
}

export { tell };
