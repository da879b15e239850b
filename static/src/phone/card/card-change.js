import { changes } from "../../core/sending/changes.js";
import { kindLabel } from "../../core/words/labels.js";
import { t } from "../../core/words/i18n.js";
import { SET_ASIDE } from "../../core/sending/patience.js";
import { fieldsOf, payloadOf } from "./card-text.js";

/**
 * Changing a card that others may change too: its other authors, or the facilitator.
 *
 * @typedef {import("../../core/stream/shapes.js").CardText} CardText
 * @typedef {import("../../core/stream/shapes.js").WireError} WireError
 */

/** @type {CardText} */
const BLANK = { kind: "remark", text: "", why: "", emoji: "", condition: "", example: "", addressee: "" };

/**
 * The words alone of a card or a command; what it does not name is as in `others`.
 *
 * @param {Record<string, any>} said
 * @param {Record<string, any>} [others]
 * @returns {CardText}
 */
export function wordsOf(said, others = BLANK) {
  return /** @type {CardText} */ (Object.fromEntries(Object.keys(BLANK).map((name) => [name, said[name] ?? others[name]])));
}

/**
 * The words that a change starts from. Of a change that was not taken, each field is as its writer saw it then; but the
 * one that somebody else was faster with is as the server told it in answer.
 *
 * @param {import("../own/own-cards.js").OwnCard} own
 */
export function startOf({ card, entry }) {
  const error = entry?.error;
  const told = error?.code === "conflict" && error.field ? { [error.field]: error.current ?? "" } : {};
  return wordsOf({ ...card, ...entry?.payload.was, ...told });
}

/**
 * What is sent of a change: the fields that became different from those it started from.
 *
 * @param {import("./card-text.js").Draft} draft
 * @param {string} emoji
 */
export function changeOf(draft, emoji) {
  const before = JSON.parse(draft.was || "{}");
  const after = wordsOf(payloadOf(draft, emoji));
  const named = before.kind === draft.kind ? [...fieldsOf(draft.kind), ...(draft.kind === "metaphor" ? ["emoji"] : [])] : Object.keys(after);
  return changes(before, Object.fromEntries(Object.entries(after).filter(([name]) => named.includes(name))));
}

/** Why the server did not take it, and what somebody else wrote in its place. @param {WireError} error */
export function refusalText({ code, message, field, current }) {
  if (code === SET_ASIDE) return t("This could not be sent, also after many tries. Your text is kept here. Tell the facilitator.");
  if (code !== "conflict" || current === undefined) return message;
  if (!current) return t("Meanwhile somebody took this out. Your own text is kept.");
  const text = field === "kind" ? kindLabel(/** @type {import("../../core/stream/shapes.js").CardKind} */ (current)) : current;
  return t("Meanwhile somebody wrote: “%(text)s”. Your own text is kept.", { text });
}

/**
 * The refusal at its field; at the text for what has no field in the form.
 *
 * @param {WireError | null} error
 * @param {import("./card-text.js").CardKind} kind
 */
export function errorsOf(error, kind) {
  if (!error?.field) return {};
  const shown = fieldsOf(kind).some((name) => name === error.field);
  return { [shown ? error.field : "text"]: refusalText(error) };
}
