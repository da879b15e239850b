import { isEditable, isHolder, orderUnder, places, typedLabel, typedOfAll, typedText } from "./tree.js";

/**
 * The fields that are open in the report: of passages that are edited, and of what somebody adds. Each stays open
 * until the server has its words or somebody cancels it, whatever happens to the report meanwhile.
 *
 * @typedef {import("../desk.js").ReportDesk} Desk
 * @typedef {import("./tree.js").Report} Report
 * @typedef {import("./tree.js").Passage} Passage
 * @typedef {"open" | "sending" | "silence" | "refused"} State `silence`: no answer came; `refused`: the server said no
 * @typedef {{text: string, label: string | null}} Words
 *
 * @typedef {object} Form
 * @property {string} id
 * @property {string | null} key of the passage; null where something is added
 * @property {string} text
 * @property {string | null} label
 * @property {Words} began as it stood there when the writing began
 * @property {State} state
 * @property {boolean} [left] somebody went on while it was sent
 * @property {string[]} around the chapters it stands in, the nearest first
 * @property {{text: string | null, label: string | null}} was what was edited there before, for the server
 * @property {string | null} typed what stands there by itself
 * @property {string | null} madeOf what stands by itself in all that it was made of
 * @property {string | null} typedLabel
 * @property {import("../../parts/conflict-view.js").Conflict | null} conflict
 * @property {string | null} after what it stands behind, where something is added
 * @property {"sentence" | "bullet" | "tip" | "heading"} kind of what is added
 * @property {{op: string, kind: string, text: string, parent: string, after: string | null, order: string[]} | null} [asked] what the server was asked to add, and has not answered
 * @property {boolean} [homeless] the passage it was about is gone
 */

/** @param {Desk} desk @param {string} id @returns {Form | undefined} */
export const formOf = (desk, id) => desk.forms.value.find((form) => form.id === id);

/** The open field of a passage. @param {Desk} desk @param {string} key */
export const formAt = (desk, key) => desk.forms.value.find((form) => form.key === key);

/** Whether it holds words that the server does not have. @param {Form} form */
export const isDirty = ({ text, label, began, conflict }) => text !== began.text || label !== began.label || conflict !== null;

/** @param {Desk} desk @param {string} id @param {Partial<Form>} change */
export function change(desk, id, change) {
  desk.forms.value = desk.forms.value.map((form) => (form.id === id ? { ...form, ...change } : form));
}

/** @param {Desk} desk @param {string} id */
export function forget(desk, id) {
  desk.forms.value = desk.forms.value.filter((form) => form.id !== id);
}

/**
 * Begin to edit a passage.
 *
 * @param {Desk} desk
 * @param {string} key
 * @param {number} [caret] where in the text; without it at the end
 */
export function startEditing(desk, key, caret) {
  const report = desk.report.value;
  const passage = report && places(report).get(key)?.passage;
  if (!passage || !isEditable(passage) || passage.left_out) return;
  desk.menu.value = null;
  desk.here.value = key;
  const open = formAt(desk, key);
  show(desk, open ?? editing(report, passage), caret);
}

/** A field that is open gets the focus. @param {Desk} desk @param {Form} form @param {number} [caret] */
export function show(desk, form, caret) {
  desk.focusNext = { form: form.id, caret };
  desk.forms.value = [...desk.forms.value.filter(({ id }) => id !== form.id), form];
}

/** @param {Report} report @param {Passage} passage @returns {Form} */
export function editing(report, passage) {
  const words = { text: passage.text ?? "", label: passage.label ?? null };
  return {
    id: passage.key,
    key: passage.key,
    ...words,
    began: words,
    state: "open",
    around: around(report, passage.key),
    was: { text: passage.was?.text ?? null, label: passage.was?.label ?? null },
    typed: typedText(passage),
    madeOf: typedOfAll(passage),
    typedLabel: typedLabel(passage),
    conflict: null,
    after: null,
    kind: "sentence",
  };
}

/**
 * Begin something of one's own behind a passage, or first under a chapter.
 *
 * @param {Desk} desk
 * @param {string} parent
 * @param {string | null} after
 * @param {Form["kind"]} kind
 */
export function startWriting(desk, parent, after, kind) {
  const report = /** @type {Report} */ (desk.report.value);
  const id = `new:${parent}:${after ?? ""}`;
  desk.menu.value = null;
  show(desk, formOf(desk, id) ?? added(id, [parent, ...around(report, parent)], after, kind));
}

/** @param {string} id @param {string[]} around @param {string | null} after @param {Form["kind"]} kind @returns {Form} */
function added(id, around, after, kind) {
  const nothing = { text: null, label: null };
  const words = { text: "", label: null };
  return { id, key: null, ...words, began: words, state: "open", around, was: nothing, typed: null, madeOf: null, typedLabel: null, conflict: null, after, kind, asked: null };
}

/** The chapters that a passage stands in, the nearest first. @param {Report} report @param {string} key @returns {string[]} */
function around(report, key) {
  const all = places(report);
  const found = [];
  for (let parent = all.get(key)?.parent; parent; parent = all.get(parent.key)?.parent) found.push(parent.key);
  return found;
}

/**
 * Open fields in a report that has moved on: none is without a place, whatever became of what it was about.
 *
 * @param {Form[]} forms
 * @param {Report} report
 * @returns {Form[]} the same where nothing had to move
 */
export function rehomed(forms, report) {
  const all = places(report);
  const moved = forms.flatMap((form) => (form.key === null ? [besideWhatIsThere(form, all, report)] : stillThere(form, all, report)));
  return moved.length !== forms.length || moved.some((form, at) => form !== forms[at]) ? moved : forms;
}

/** @typedef {ReturnType<typeof places>} Places */

/**
 * A field nobody has typed in shows what stands there now, and goes when that is gone.
 *
 * @param {Form} form
 * @param {Places} all
 * @param {Report} report
 * @returns {Form[]}
 */
function stillThere(form, all, report) {
  const passage = all.get(/** @type {string} */ (form.key))?.passage;
  const untouched = form.state === "open" && !isDirty(form);
  if (passage && untouched && ((passage.text ?? "") !== form.text || (passage.label ?? null) !== form.label)) return [{ ...editing(report, passage), id: form.id }];
  if (passage) return [form];
  if (untouched) return [];
  const lost = { ...form, key: null, homeless: true, was: { text: null, label: null }, conflict: null, after: "", kind: /** @type {const} */ ("bullet"), asked: null };
  return [besideWhatIsThere({ ...lost, began: { text: "", label: form.label } }, all, report)];
}

/** @param {Form} form @param {Places} all @param {Report} report */
function besideWhatIsThere(form, all, report) {
  const home = form.around.findIndex((key) => isHolder(key) && all.has(key));
  const around = home < 0 ? report.chapters.filter(({ key }) => isHolder(key)).map(({ key }) => key).slice(-1) : form.around.slice(home);
  const inside = orderUnder(all.get(around[0])?.passage ?? null);
  const after = form.after !== null && inside.includes(form.after) ? form.after : form.after === null && home === 0 ? null : (inside[inside.length - 1] ?? null);
  return home === 0 && after === form.after ? form : { ...form, around, after };
}
