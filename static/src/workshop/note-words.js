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

/** A call or an action is for somebody. @param {NoteKind} kind */
export const hasAddressee = (kind) => kind === "call" || kind === "action";
