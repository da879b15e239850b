import { tell, tellWithUndo } from "../../parts/messages.js";
import { t } from "../../core/words/i18n.js";
import { act } from "../passages/send-and-wait.js";
import { places, typedLabel, typedOfAll, typedText } from "../passages/tree.js";
import { undoAt } from "../passages/undoing.js";

/**
 * What to look at before the report goes out.
 *
 * @typedef {import("../desk.js").ReportDesk} Desk
 * @typedef {{id: string, number: number, name: string, organisation: string, keys: string[]}} Untold
 * @typedef {{key: string, place: "text" | "label" | "names" | "fixed", kind: string, certainty: "sure" | "likely" | "maybe", found: string,
 *   before: string, after: string, softened?: string | null, removed?: string}} Finding
 * @typedef {{coverage: Record<"participants" | "silent" | "pairs" | "silent_pairs" | "rounds" | "clusters" | "calls" | "cards" | "notes" | "waiting" |
 *   "unshown", Untold[]>, findings: Finding[], faceless: {signs: string, keys: string[]}[]}} Checks
 */

/** @param {Desk} desk */
export async function readChecks(desk) {
  desk.checks.value = (await desk.read.checks(`/r/${desk.page.workshop}/checks.json`)) ?? desk.checks.value;
}

/**
 * The words may stay: they are not pointed out here again.
 *
 * @param {Desk} desk
 * @param {Finding} finding
 */
export const keepWords = (desk, finding) => act(desk, "passage.keep", { key: finding.key, words: finding.found.slice(0, 200) });

/**
 * Let a card that waits onto the board, and so into the report.
 *
 * @param {Desk} desk
 * @param {Untold} card
 */
export async function letIn(desk, { id }) {
  const ack = await act(desk, "card.approve", { card: id });
  await readChecks(desk);
  return ack;
}

const SHOWN = 120;

/** A piece of a text, with a place in it. @param {string} text @param {number} place */
function around(text, place) {
  const start = text.length > SHOWN ? Math.max(0, Math.min(place - SHOWN / 2, text.length - SHOWN)) : 0;
  const piece = text.slice(start, start + SHOWN);
  return `${start ? "… " : ""}${piece}${start + SHOWN < text.length ? " …" : ""}`;
}

/**
 * Put another text in the place of the one with these words, if it still reads as it was looked at.
 *
 * @param {Desk} desk
 * @param {Finding} finding
 * @param {string} text
 */
export async function putInstead(desk, finding, text) {
  const passage = desk.report.value && places(desk.report.value).get(finding.key)?.passage;
  const field = finding.place === "label" ? "label" : "text";
  if (passage?.[field] !== `${finding.before}${finding.found}${finding.after}`) {
    tell(desk, t("This text was changed meanwhile. Look at it again."));
    return readChecks(desk);
  }
  const was = { [field]: passage.was?.[field] ?? null };
  const byItself = field === "label" ? typedLabel(passage) : typedText(passage);
  const ack = await act(desk, "passage.edit", { key: finding.key, typed: typedOfAll(passage), [field]: text === byItself ? null : text, was });
  if (ack?.ok && ack.step) tellWithUndo(desk, t("Now: “%(text)s”", { text: around(text, finding.before.length) }), () => undoAt(desk, ack.step, finding.key), ack.step);
  return ack;
}
