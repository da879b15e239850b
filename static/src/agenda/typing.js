import { batch } from "@preact/signals-core";
import { t } from "../core/words/i18n.js";
import { speak } from "../parts/messages.js";
import { ABOUT } from "./plan.js";

/**
 * What is typed into the fields of the builder. It stays until the server has it.
 *
 * @typedef {import("./plan.js").Plan} Plan
 * @typedef {import("./plan.js").Typed} Typed
 * @typedef {import("./field.js").Field} Field
 */

const AT_A_FIELD = ["empty", "too_long", "bad_request", "conflict"];

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
  const key = keyOf(target, field);
  const { [key]: _mended, ...errors } = plan.errors.value;
  const was = key in plan.typed.value ? plan.fields.get(key)?.was : valueNow(plan, target, field);
  plan.fields.set(key, { target, field, was });
  batch(() => {
    plan.errors.value = errors;
    plan.typed.value = { ...plan.typed.value, [key]: value };
  });
}

/**
 * What the server has in a field.
 *
 * @param {Plan} plan
 * @param {string} target
 * @param {Field} field
 */
function valueNow({ live }, target, field) {
  const state = live.state.value;
  const entity = target === ABOUT ? state?.workshop : state?.rounds[target];
  return entity && field.shown(entity);
}

/**
 * Whether somebody else wrote into a field while it was typed in.
 *
 * @param {Plan} plan
 * @param {string} target
 * @param {Field} field
 */
export const isCrossed = (plan, target, field) => Boolean(plan.fields.get(keyOf(target, field))?.crossed);

/**
 * Leave a field to who wrote into it meanwhile.
 *
 * @param {Plan} plan
 * @param {string} target
 * @param {Field} field
 */
export function yieldTo(plan, target, field) {
  const { [keyOf(target, field)]: _error, ...errors } = plan.errors.value;
  batch(() => {
    plan.errors.value = errors;
    forget(plan, keyOf(target, field));
    plan.saving.value = "";
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
  if (change === null) return fail(plan, key, field.shape === "time" ? t("Fill in a time, such as 9:30.") : t("Fill in a number."));
  const typed = () => /** @type {Typed} */ (plan.fields.get(key)); // who types on while it is saved makes it anew
  const was = field.guarded ? { was: { [field.name]: typed().was } } : {};
  plan.saving.value = "saving";
  const ack = await (target === ABOUT
    ? speak(plan, "workshop.edit", change, { quietly: AT_A_FIELD })
    : speak(plan, "round.edit", { round: target, ...change, ...was }, { quietly: AT_A_FIELD }));
  if (!ack) return void (plan.saving.value = "failed");
  if (!ack.ok && field.guarded && ack.error.code === "conflict") return cross(plan, key, typed(), ack.error.current ?? "");
  if (!ack.ok) return fail(plan, key, ack.error.message);
  await plan.live.reached(ack.rev);
  typed().was = valueNow(plan, target, field);
  const { [key]: _mended, ...errors } = plan.errors.value;
  plan.errors.value = errors;
  if (plan.typed.value[key] === value) forget(plan, key);
  plan.saving.value = "saved";
}

/**
 * Somebody else wrote there meanwhile: both texts are to be read, and what is typed next starts from theirs.
 *
 * @param {Plan} plan
 * @param {string} key
 * @param {Typed} typed
 * @param {string} theirs
 */
function cross(plan, key, typed, theirs) {
  plan.fields.set(key, { ...typed, was: theirs, crossed: true });
  const said = theirs ? t("Meanwhile somebody wrote: “%(text)s”.", { text: theirs }) : t("Meanwhile somebody took this out.");
  fail(plan, key, said);
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
