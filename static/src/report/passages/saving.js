import { speak } from "../../parts/messages.js";
import { newOp } from "../../core/sending/ids.js";
import { reached } from "./send-and-wait.js";
import { leaveOut } from "./passage-acts.js";
import { focusOn } from "./focus.js";
import { change, editing, forget, formOf, isDirty, show } from "./open-fields.js";
import { orderUnder, places } from "./tree.js";

/**
 * Bringing what was typed to the server. A field closes when the server has its words and not before.
 *
 * @typedef {import("../desk.js").ReportDesk} Desk
 * @typedef {import("./open-fields.js").Form} Form
 */

/** Forget what was typed. @param {Desk} desk @param {string} id */
export function cancel(desk, id) {
  const form = formOf(desk, id);
  forget(desk, id);
  const beside = form?.key ?? form?.after ?? form?.around[0];
  if (beside) focusOn(desk, beside);
}

/**
 * Keep what was typed in a field. What somebody types while it is on its way is kept after it.
 *
 * @param {Desk} desk
 * @param {string} id
 * @param {{stay?: boolean}} [options] `stay`: the focus goes elsewhere by itself
 * @returns {Promise<unknown>} when the server has answered, or did not
 */
export function save(desk, id, { stay = false } = {}) {
  const under = desk.saves.get(id);
  if (under) {
    if (stay) change(desk, id, { left: true });
    return under;
  }
  const form = formOf(desk, id);
  if (!form) return Promise.resolve();
  if (!(form.key === null ? form.text.trim() : isDirty(form))) return Promise.resolve(closed(desk, form, stay));
  const saved = (form.key === null ? saveNew(desk, form, stay) : saveEdit(desk, form, stay)).finally(() => desk.saves.delete(id));
  desk.saves.set(id, saved);
  return saved;
}

/** Somebody goes on elsewhere: what is typed is kept, except where a choice is theirs. @param {Desk} desk @param {Form} form */
export const leave = (desk, form) => (form.conflict || form.state === "refused" ? Promise.resolve() : save(desk, form.id, { stay: true }));

/**
 * Keep all that is typed -> whether the server has everything now.
 *
 * @param {Desk} desk
 */
export async function settle(desk) {
  await Promise.all(desk.forms.value.map((form) => leave(desk, form)));
  const open = desk.forms.value.find(isDirty);
  if (open) show(desk, open);
  return !open;
}

/** @param {Desk} desk @param {Form} form @param {boolean} stay */
async function saveEdit(desk, form, stay) {
  const { id, text, label } = form;
  const key = /** @type {string} */ (form.key);
  const kind = desk.report.value && places(desk.report.value).get(key)?.passage.kind;
  if (!text.trim() && kind !== "heading") {
    forget(desk, id);
    return leaveOut(desk, key);
  }
  change(desk, id, { state: "sending", left: stay });
  const changes = changesOf(form);
  const ack = await speak(desk, "passage.edit", { key, typed: form.madeOf, ...changes }, { quietly: ["conflict"] });
  const kept = ack?.ok || (ack && !ack.ok && ack.error.code === "conflict" && ack.error.current === text && !("label" in changes));
  if (!kept) return change(desk, id, refusal(form, ack));
  if (ack?.ok) await reached(desk, ack.rev);
  const { text: keptText = form.was.text, label: keptLabel = form.was.label } = changes;
  return rest(desk, form, { was: { text: keptText, label: keptLabel }, began: { text, label } });
}

/**
 * The fields that differ, as the server wants them. Words that stand there by themselves are no edit.
 *
 * @param {Form} form
 * @returns {{text?: string | null, label?: string | null, was: object}}
 */
export function changesOf(form) {
  const changes = {
    ...(form.text !== form.began.text || form.conflict?.field === "text" ? { text: form.text === form.typed ? null : form.text } : {}),
    ...(form.label !== form.began.label || form.conflict?.field === "label" ? { label: form.label === form.typedLabel ? null : form.label } : {}),
  };
  const was = Object.fromEntries(Object.keys(changes).map((field) => [field, form.was[/** @type {"text" | "label"} */ (field)]]));
  return { ...changes, was };
}

/**
 * What a field shows of an answer that was no yes: another's words beside one's own, or that it was not kept.
 *
 * @param {Form} form
 * @param {import("../../core/stream/shapes.js").Ack | null} ack
 * @returns {Partial<Form>}
 */
export function refusal(form, ack) {
  if (!ack) return { state: "silence" };
  if (ack.ok || ack.error.code !== "conflict" || !ack.error.field) return { state: "refused" };
  const field = /** @type {"text" | "label"} */ (ack.error.field);
  const current = ack.error.current ?? "";
  const byItself = field === "text" ? form.typed : form.typedLabel;
  return { state: "open", conflict: { field, text: current || byItself || "" }, was: { ...form.was, [field]: current || null } };
}

/** What the server is asked to add: until it answers, the same. @param {Desk} desk @param {Form} form */
function wish(desk, { kind, text, around: [parent], after }) {
  const place = desk.report.value && places(desk.report.value).get(parent);
  return { op: newOp(), kind, text, parent, after, order: orderUnder(place?.passage ?? null) };
}

/** @param {Desk} desk @param {Form} form @param {boolean} stay */
async function saveNew(desk, form, stay) {
  const asked = form.asked ?? wish(desk, form);
  change(desk, form.id, { state: "sending", left: stay, asked });
  const ack = await speak(desk, "passage.write", asked);
  if (!ack?.ok) return change(desk, form.id, { state: ack ? "refused" : "silence", asked: ack ? null : asked });
  await reached(desk, ack.rev);
  const made = desk.report.value && places(desk.report.value).get(ack.key)?.passage;
  const edited = made && desk.report.value ? editing(desk.report.value, made) : { was: { text: asked.text, label: null }, typed: null, madeOf: null };
  return rest(desk, { ...form, key: ack.key, text: asked.text }, { ...edited, id: form.id, key: ack.key, asked: null, began: { text: asked.text, label: null } });
}

/**
 * Close a field whose words are kept; where somebody typed on meanwhile, it stays open for the rest.
 *
 * @param {Desk} desk
 * @param {Form} sent
 * @param {Partial<Form>} known what the server has now
 */
function rest(desk, sent, known) {
  const now = formOf(desk, sent.id);
  if (!now) return undefined;
  if (now.text === sent.text && now.label === sent.label) return closed(desk, sent, Boolean(now.left));
  change(desk, sent.id, { ...known, text: now.text, label: now.label, state: "open", conflict: null });
  desk.saves.delete(sent.id);
  return now.left ? save(desk, sent.id, { stay: true }) : undefined;
}

/** @param {Desk} desk @param {Form} form @param {boolean} stay */
export function closed(desk, form, stay) {
  forget(desk, form.id);
  if (!stay && form.key) focusOn(desk, form.key);
}
