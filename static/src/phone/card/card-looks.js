import { t } from "../../core/words/i18n.js";
import { roomText } from "../../core/words/workshop-words.js";

/**
 * How the fields of a card are called on a phone, with a hint where one helps. What begins a sentence that somebody ends
 * is in the language of the workshop.
 *
 * @typedef {import("../../core/stream/shapes.js").CardKind} CardKind
 *
 * @param {CardKind} kind
 * @param {import("./card-text.js").Field} name
 * @returns {{label: string, hint?: string, rows?: number}}
 */
export function lookOf(kind, name) {
  switch (name) {
    case "why":
      return { label: roomText("because ..."), rows: 3 };
    case "condition":
      return { label: roomText("but ..."), hint: t("What has to be in place for it to work?") };
    case "example":
      return { label: roomText("for example ...") };
    case "addressee":
      return { label: t("For whom is it?"), hint: t("For example: the municipality, training, policy"), rows: 1 };
    default:
      return textLook(kind);
  }
}

/** @param {CardKind} kind */
function textLook(kind) {
  switch (kind) {
    case "metaphor":
      return { label: roomText("I am ..."), rows: 1 };
    case "practice":
      return { label: t("What works well"), rows: 3 };
    case "call":
      return { label: t("Your call"), rows: 3 };
    case "quote":
      return { label: t("The quote"), hint: t("In the words in which it was said"), rows: 3 };
    case "tip":
      return { label: t("Your tip"), rows: 4 };
    default:
      return { label: t("What do you want to say?"), rows: 4 };
  }
}
