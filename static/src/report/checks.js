import { act } from "./acts.js";
import { places, typedLabel, typedText } from "./tree.js";

/**
 * What to look at before the report goes out.
 *
 * @typedef {import("./desk.js").ReportDesk} Desk
 * @typedef {{id: string, number: number, name: string, organisation: string, keys: string[]}} Untold
 * @typedef {{key: string, place: "text" | "label" | "names" | "fixed", kind: string, certainty: "sure" | "likely" | "maybe", found: string,
 *   before: string, after: string, softened?: string | null, removed?: string}} Finding
 * @typedef {{coverage: Record<"participants" | "silent" | "pairs" | "silent_pairs" | "rounds" | "clusters" | "calls" | "cards" | "notes" | "waiting",
 *   Untold[]>, findings: Finding[]}} Checks
 */

/** @param {Desk} desk */
export async function readChecks(desk) {
  const answer = await fetch(`/r/${desk.page.workshop}/checks.json`, { headers: { Accept: "application/json" } }).catch(() => null);
  if (answer?.ok) desk.checks.value = await answer.json();
}

/**
 * The words may stay: they are not pointed out here again.
 *
 * @param {Desk} desk
 * @param {Finding} finding
 */
export const keepWords = (desk, finding) => act(desk, "passage.keep", { key: finding.key, words: finding.found.slice(0, 200) });

/**
 * Put another text in the place of the one with these words.
 *
 * @param {Desk} desk
 * @param {Finding} finding
 * @param {string} text
 */
export function putInstead(desk, finding, text) {
  const passage = desk.report.value && places(desk.report.value).get(finding.key)?.passage;
  if (!passage) return null;
  const field = finding.place === "label" ? "label" : "text";
  const was = { [field]: passage.was?.[field] ?? null };
  const byItself = field === "label" ? typedLabel(passage) : typedText(passage);
  return act(desk, "passage.edit", { key: finding.key, typed: typedText(passage), [field]: text === byItself ? null : text, was });
}
