import { t } from "../core/words/i18n.js";

/** @typedef {import("../core/stream/shapes.js").Note["kind"]} NoteKind */

/** @param {NoteKind} kind */
export function noteKindWord(kind) {
  switch (kind) {
    case "tip":
      return t("Tip");
    case "call":
      return t("Call");
    case "action":
      return t("Action");
    default:
      return t("Note");
  }
}

/**
 * Words with which somebody says the kind of a note in its text, in whatever language they write.
 *
 * @type {Map<string, NoteKind>}
 */
const SAID = new Map([
  ["note", "note"],
  ["notitie", "note"],
  ["tip", "tip"],
  ["call", "call"],
  ["oproep", "call"],
  ["action", "action"],
  ["actie", "action"],
  ["afspraak", "action"],
]);

/**
 * A text that begins with its kind, as in "tip: bring fruit" -> the kind, and what comes after it; null for one that does not.
 *
 * @param {string} text
 * @returns {{kind: NoteKind, rest: string} | null}
 */
export function kindSaid(text) {
  const [start, word] = /^\s*(\p{L}+)\s*:\s*(?=\S)/u.exec(text) ?? [""];
  const kind = SAID.get(word?.toLowerCase() ?? "");
  return kind ? { kind, rest: text.slice(start.length) } : null;
}

/** A call or an action is for somebody. @param {NoteKind} kind */
export const hasAddressee = (kind) => kind === "call" || kind === "action";
