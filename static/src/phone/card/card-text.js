/**
 * What a person types, as a card of some kind. `picked` is set when they chose the picture, or none, themselves; `card`
 * and `entry` name what they are changing, `was` what the card said then, as JSON. All values are strings, so that a draft can be kept as it is.
 *
 * @typedef {import("../../core/stream/shapes.js").CardKind} CardKind
 * @typedef {"text" | "why" | "condition" | "example" | "addressee"} Field
 * @typedef {{kind: CardKind, text: string, why: string, emoji: string, condition: string, example: string,
 *   addressee: string, picked: string, card: string, entry: string, was: string}} Draft
 */

export const TEXT_LIMIT = 2_000;
const LINE_LIMIT = 200;

/** @type {Record<CardKind, Field[]>} */
const FIELDS = {
  metaphor: ["text", "why"],
  practice: ["text", "condition", "example"],
  call: ["text", "addressee"],
  quote: ["text"],
  tip: ["text"],
  remark: ["text"],
};
/** @type {Field[]} */
export const ALL_FIELDS = ["text", "why", "condition", "example", "addressee"];

/** The fields that a kind of card has, the required one first. @param {CardKind} kind */
export const fieldsOf = (kind) => FIELDS[kind] ?? FIELDS.remark;

/** @param {Field} field */
export const limitOf = (field) => (field === "addressee" ? LINE_LIMIT : TEXT_LIMIT);

/** Characters as the server counts them: an emoji of one code point is one. @param {string} text */
export const lengthOf = (text) => [...text].length;

/**
 * @param {CardKind} kind
 * @param {Record<string, string>} [over]
 * @returns {Draft}
 */
export function draftOf(kind, over = {}) {
  const empty = { kind, text: "", why: "", emoji: "", condition: "", example: "", addressee: "", picked: "", card: "", entry: "", was: "" };
  const known = Object.entries(over).filter(([key, value]) => key in empty && typeof value === "string");
  return { ...empty, ...Object.fromEntries(known) };
}

/** Whether a person wrote anything in it. @param {Record<string, string>} draft */
export const hasText = (draft) => ALL_FIELDS.some((field) => Boolean(draft[field]?.trim()));

/**
 * What is wrong with a draft, by field; empty when it can be sent.
 *
 * @param {Draft} draft
 * @param {string[]} [required] fields that the round asks for besides the text
 * @returns {Partial<Record<Field, "empty" | "too_long">>}
 */
export function faultsOf(draft, required = []) {
  /** @type {Partial<Record<Field, "empty" | "too_long">>} */
  const faults = {};
  for (const field of fieldsOf(draft.kind)) {
    const text = draft[field].trim();
    if (!text && (field === "text" || required.includes(field))) faults[field] = "empty";
    else if (lengthOf(text) > limitOf(field)) faults[field] = "too_long";
  }
  return faults;
}

/**
 * The card as it is sent: only what its kind has, without blanks around.
 *
 * @param {Draft} draft
 * @param {string} emoji
 */
export function payloadOf(draft, emoji) {
  const said = fieldsOf(draft.kind).map((field) => [field, draft[field].trim()]);
  const picture = draft.kind === "metaphor" && emoji ? [["emoji", emoji]] : [];
  const filled = said.filter(([field, text]) => field === "text" || text);
  return { kind: draft.kind, ...Object.fromEntries([...filled, ...picture]) };
}

/**
 * The same words for a round that takes other kinds of cards; nothing that was written is left out.
 *
 * @param {Draft} draft
 * @param {CardKind[]} takes
 * @returns {Draft}
 */
export function fitted(draft, takes) {
  if (takes.includes(draft.kind)) return draft;
  const kind = takes.includes("remark") ? "remark" : takes[0];
  const lines = fieldsOf(draft.kind).map((field) => draft[field].trim());
  return draftOf(kind, { text: lines.filter(Boolean).join("\n") });
}

/**
 * Two texts that both have to be kept, in one draft.
 *
 * @param {Draft} first
 * @param {Draft} second
 * @returns {Draft}
 */
export function joined(first, second) {
  if (!hasText(first)) return second;
  const both = ALL_FIELDS.map((field) => [field, [first[field], second[field]].filter(Boolean).join("\n")]);
  return { ...first, ...Object.fromEntries(both) };
}
