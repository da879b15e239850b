import { batch, computed, signal } from "@preact/signals-core";
import { t } from "../core/words/i18n.js";
import { createAnnouncement } from "../parts/live-region.js";
import { roundsInOrder } from "../workshop/selectors.js";
import { speak, tell } from "../parts/messages.js";

export const ABOUT = "about";
const AT_A_FIELD = ["empty", "too_long", "bad_request", "conflict"];

/**
 * What one person at the builder has before them: the live workshop, what they chose, and what they type. What was
 * typed stays until the server has it.
 *
 * @typedef {{workshop: string, role: string, board_url: string, phone_url: string, file_url: string, titles: Record<string, string>}} Page
 * @typedef {ReturnType<typeof createPlan>} Plan
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
    fields: new Map(/** @type {[string, {target: string, field: Field}][]} */ ([])),
    errors: signal(/** @type {Record<string, string>} */ ({})),
    saving: signal(/** @type {"" | "saving" | "saved" | "failed"} */ ("")),
    messages: signal(/** @type {import("../board/desk.js").Message[]} */ ([])),
    announcement: createAnnouncement(),
  };
}

/**
 * @param {string} target
 * @param {Field} field
 */
export const keyOf = (target, field) => `${target}:${field.name}`;

/**
 * What the field shows: what is being typed, else what the server has.
 *
 * @param {Plan} plan
 * @param {string} target
 * @param {Field} field
 * @param {any} entity
 */
export function shownIn(plan, target, field, entity) {
  return plan.typed.value[keyOf(target, field)] ?? field.shown(entity);
}

/**
 * @param {Plan} plan
 * @param {string} target
 * @param {Field} field
 * @param {any} value
 */
export function type(plan, target, field, value) {
  const { [keyOf(target, field)]: _mended, ...errors } = plan.errors.value;
  plan.fields.set(keyOf(target, field), { target, field });
  batch(() => {
    plan.errors.value = errors;
    plan.typed.value = { ...plan.typed.value, [keyOf(target, field)]: value };
  });
}

/**
 * Save what was typed into a field, if anything was.
 *
 * @param {Plan} plan
 * @param {string} target
 * @param {Field} field
 */
export async function save(plan, target, field) {
  const key = keyOf(target, field);
  const value = plan.typed.value[key];
  if (value === undefined) return;
  const change = field.change(value);
  if (change === null) return fail(plan, key, t("Fill in a number."));
  plan.saving.value = "saving";
  const ack = await (target === ABOUT
    ? speak(plan, "workshop.edit", change, { quietly: AT_A_FIELD })
    : speak(plan, "round.edit", { round: target, ...change }, { quietly: AT_A_FIELD }));
  if (!ack) return void (plan.saving.value = "failed");
  if (!ack.ok) return fail(plan, key, ack.error.message);
  await plan.live.reached(ack.rev);
  if (plan.typed.value[key] === value) forget(plan, key);
  plan.saving.value = "saved";
}

/**
 * @param {Plan} plan
 * @param {string} key
 * @param {string} message
 */
function fail(plan, key, message) {
  plan.errors.value = { ...plan.errors.value, [key]: message };
  plan.saving.value = "failed";
}

/**
 * @param {Plan} plan
 * @param {string} key
 */
export function forget(plan, key) {
  const { [key]: _saved, ...typed } = plan.typed.value;
  plan.typed.value = typed;
}

/**
 * A command about the agenda as a whole; the line at the top tells how it went.
 *
 * @param {Plan} plan
 * @param {string} name
 * @param {object} payload
 * @param {{makes?: boolean}} [options]
 */
export async function order(plan, name, payload, options) {
  plan.saving.value = "saving";
  const ack = await speak(plan, name, payload, options);
  if (ack?.ok) await plan.live.reached(ack.rev);
  plan.saving.value = ack?.ok ? "saved" : "failed";
  return ack;
}

export { tell };
