import { kindLabel } from "../core/words/labels.js";
import { t } from "../core/words/i18n.js";
import { checksField, choiceField, linesField, numberField, switchField, textField } from "./field.js";
import { KINDS, roundKind } from "./words.js";

const MOST_STEPS = 10;

/** The kinds of card by the kind of round that takes them; the same words as in the server's domain. */
const REQUIRABLE = /** @type {Record<string, string[]>} */ ({
  metaphor: ["why"],
  practice: ["condition", "example"],
  call: ["addressee"],
});

export const kind = choiceField("kind", "choice", () => KINDS.map((one) => [one, roundKind(one)]));
export const title = textField("title");
export const prompt = textField("prompt", { shape: "area" });
export const seconds = numberField("seconds", { unit: 60, most: 240 });
export const countdown = numberField("countdown", { unit: 60, most: 240 });
export const cues = textField("cues", { shape: "area", rows: 3, guarded: true });
export const materials = textField("materials");
export const help = textField("help", { shape: "area" });
export const examples = linesField("examples", { rows: 3 });
export const cardsEach = numberField("cards_each", { most: 20 });
export const names = switchField("names");
export const moderated = switchField("moderated");
export const dots = numberField("dots", { most: 20 });

export const showing = choiceField("showing", "radios", () => [
  ["at_once", t("At once")],
  ["later", t("After you reveal them")],
  ["never", t("Never: only you and the scribe see them")],
]);

export const pairing = choiceField("pairing", "radios", () => [
  ["chance", t("By chance")],
  ["choice", t("People choose each other")],
  ["hand", t("You make them")],
]);

export const voting = choiceField("voting", "radios", () => [
  ["clusters", t("Clusters of cards")],
  ["cards", t("Single cards")],
  ["scale", t("Nothing: everybody chooses a number")],
  ["hands", t("Nothing: hands go up in the room")],
]);

/** The words of each step of a scale, also empty ones. @type {import("./field.js").Field} */
export const options = {
  name: "options",
  shape: "area",
  rows: 5,
  shown: (round) => round.options.join("\n"),
  change(value) {
    const words = value.split("\n").map((/** @type {string} */ line) => line.trim());
    return words.length > 1 && words.length <= MOST_STEPS ? { options: words } : null;
  },
};

/** The usual kind of card. @param {import("../core/stream/shapes.js").Round} round */
export function card(round) {
  const kinds = [...round.takes].sort();
  return choiceField("card", "choice", () => [["", t("As usual for this kind of round")], ...kinds.map(optionOf)]);
}

/** @param {import("../core/stream/shapes.js").CardKind} one @returns {[string, string]} */
function optionOf(one) {
  return [one, kindLabel(one)];
}

/** Those fields that a card of this round can have. @param {import("../core/stream/shapes.js").Round} round */
export function required(round) {
  const usual = REQUIRABLE[round.takes[0]] ?? [];
  const others = round.takes.flatMap((one) => REQUIRABLE[one] ?? []);
  const fields = [...new Set([...usual, ...others])];
  return checksField("required", () => fields.map((field) => [field, requiredLabel(field)]));
}

/** @param {string} field */
function requiredLabel(field) {
  switch (field) {
    case "why":
      return t("Why (with a metaphor)");
    case "condition":
      return t("The condition, “but …” (with a practice)");
    case "example":
      return t("An example (with a practice)");
    default:
      return t("For whom it is (with a call)");
  }
}
