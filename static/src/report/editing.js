import { speak } from "../board/speak.js";
import { act, focusOn } from "./acts.js";
import { isEditable, orderUnder, places, typedLabel, typedText } from "./tree.js";

/**
 * Writing in a passage: what is typed stays in its field until the server has it.
 *
 * @typedef {import("./desk.js").ReportDesk} Desk
 * @typedef {import("./desk.js").Editing} Editing
 */

/** @param {Desk} desk @param {string} key */
export function startEditing(desk, key) {
  const place = desk.report.value && places(desk.report.value).get(key);
  if (!place || !isEditable(place.passage) || place.passage.left_out || desk.editing.value?.key === key) return;
  const { passage } = place;
  desk.menu.value = null;
  desk.here.value = key;
  desk.editing.value = {
    key,
    text: passage.text ?? "",
    label: passage.label ?? null,
    was: { text: passage.was?.text ?? null, label: passage.was?.label ?? null },
    typed: typedText(passage),
    typedLabel: typedLabel(passage),
    conflict: null,
    sent: false,
  };
}

/** Forget what was typed. @param {Desk} desk */
export function stopEditing(desk) {
  const key = desk.editing.value?.key;
  desk.editing.value = null;
  if (key) focusOn(desk, key);
}

/**
 * Keep what was typed. Where somebody else wrote there meanwhile, the field stays open and says so; saving again puts
 * one's own words in their place.
 *
 * @param {Desk} desk
 * @param {{stay?: boolean}} [options] `stay`: the focus goes elsewhere by itself
 */
export async function saveEditing(desk, { stay = false } = {}) {
  const writing = desk.editing.value;
  if (!writing || writing.sent) return;
  const changes = changesOf(desk, writing);
  if (!changes) return closed(desk, writing, stay);
  desk.editing.value = { ...writing, sent: true };
  const ack = await speak(/** @type {any} */ (desk), "passage.edit", { key: writing.key, typed: writing.typed, ...changes }, { quietly: ["conflict"] });
  if (ack?.ok) {
    await desk.reached(ack.rev);
    closed(desk, writing, stay);
  } else {
    const now = desk.editing.value;
    if (now?.key === writing.key) desk.editing.value = { ...now, sent: false, ...conflictIn(writing, ack) };
  }
}

/**
 * The fields that differ, as the server wants them; null for none. Words that stand there by themselves are no edit.
 *
 * @param {Desk} desk
 * @param {Editing} writing
 */
export function changesOf(desk, writing) {
  const passage = desk.report.value && places(desk.report.value).get(writing.key)?.passage;
  const text = writing.text === writing.typed ? null : writing.text;
  const label = writing.label === writing.typedLabel ? null : writing.label;
  const before = { text: passage?.text ?? "", label: passage?.label ?? null };
  const changes = {
    ...(writing.text !== before.text || writing.conflict?.field === "text" ? { text } : {}),
    ...(writing.label !== before.label || writing.conflict?.field === "label" ? { label } : {}),
  };
  if (!("text" in changes) && !("label" in changes)) return null;
  const was = Object.fromEntries(Object.keys(changes).map((field) => [field, writing.was[/** @type {"text" | "label"} */ (field)]]));
  return { ...changes, was };
}

/**
 * @param {Editing} writing
 * @param {import("../core/shapes.js").Ack | null} ack
 * @returns {Partial<Editing>}
 */
function conflictIn(writing, ack) {
  if (!ack || ack.ok || ack.error.code !== "conflict" || !ack.error.field) return {};
  const current = ack.error.current ?? "";
  return { conflict: { field: ack.error.field, text: current }, was: { ...writing.was, [ack.error.field]: current || null } };
}

/**
 * @param {Desk} desk
 * @param {Editing} writing
 * @param {boolean} stay
 */
function closed(desk, writing, stay) {
  if (desk.editing.value?.key === writing.key) desk.editing.value = null;
  if (!stay) focusOn(desk, writing.key);
}

/**
 * Begin something of one's own behind a passage, or first under a chapter.
 *
 * @param {Desk} desk
 * @param {string} parent
 * @param {string | null} after
 * @param {import("./desk.js").Writing["kind"]} kind
 */
export function startWriting(desk, parent, after, kind) {
  desk.menu.value = null;
  desk.writing.value = { parent, after, kind, text: "" };
}

/** @param {Desk} desk */
export async function saveWriting(desk) {
  const writing = desk.writing.value;
  const place = writing && desk.report.value && places(desk.report.value).get(writing.parent);
  if (!writing || !place) return;
  if (!writing.text.trim()) return void (desk.writing.value = null);
  const { kind, text, parent, after } = writing;
  const ack = await act(desk, "passage.write", { kind, text, parent, after, order: orderUnder(place.passage) }, { makes: true });
  if (ack?.ok) {
    if (desk.writing.value === writing) desk.writing.value = null;
    focusOn(desk, ack.key);
  }
}
