import { t } from "../core/words/i18n.js";

/** @typedef {import("../core/stream/shapes.js").Note["kind"]} NoteKind */

/** @param {NoteKind} kind */
export function noteKindWord(kind) {
  switch (kind) {
    case "tip":
      return t("Tip");
    case "call":
      return t("Call");
    case "quote":
      return t("Quote");
    case "action":
      return t("Action");
    case "parked":
      return t("For later");
    default:
      return t("Note");
  }
}

/**
 * Words with which somebody says the kind of a note in its text: Dutch, English, French, German, whatever language the
 * screen or the workshop is in.
 *
 * @type {Record<NoteKind, string>}
 */
const SAID = {
  note: "notitie nota opmerking / note remark / remarque / notiz anmerkung",
  tip: "tip / tip / conseil astuce / tipp",
  call: "oproep / call / appel / aufruf appell",
  quote: "citaat quote / quote / citation / zitat",
  action: "actie afspraak / action / action / aktion vorhaben aufgabe",
  parked: "parkeer parkeerplaats later / park parked later / suspens / später parken",
};
const KINDS_SAID = new Map(
  Object.entries(SAID).flatMap(([kind, said]) => said.split(/[ /]+/).map((word) => [word, /** @type {NoteKind} */ (kind)])),
);

/**
 * A text that begins with its kind, as in "tip: bring fruit" -> the kind, with what says it and what comes after that;
 * null for one that does not.
 *
 * @param {string} text
 * @returns {{kind: NoteKind, said: string, rest: string} | null}
 */
export function kindSaid(text) {
  const [said, word] = /^\s*(\p{L}+)\s*:\s*(?=\S)/u.exec(text) ?? [""];
  const kind = KINDS_SAID.get(word?.toLowerCase() ?? "");
  return kind ? { kind, said, rest: text.slice(said.length) } : null;
}

/** In the order in which they are offered. @type {NoteKind[]} */
export const NOTE_KINDS = ["note", "tip", "call", "quote", "action", "parked"];

/** A call or an action is for somebody. @param {NoteKind} kind */
export const hasAddressee = (kind) => kind === "call" || kind === "action";
