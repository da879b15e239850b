/**
 * The report's passages as a tree, and what can be asked of it. Pure.
 *
 * @typedef {{key: string, kind: "heading" | "line" | "prose" | "bullet" | "aside" | "fixed" | "chapter", text: string | null,
 *   level?: number, role?: string, sign?: string, label?: string, lead?: string, names?: string, lines?: string[], typed?: string | null,
 *   typed_label?: string | null, was?: {text: string | null, label: string | null}, made_of?: string, sources?: string[], merged?: string[],
 *   home?: string, left_out?: boolean, own?: boolean, outdated?: boolean, inside?: Passage[]}} Passage
 * @typedef {{number?: number, kind: string, text: string, why?: string, emoji?: string, condition?: string, example?: string,
 *   addressee: string, by?: string[], round: string | null}} Original
 * @typedef {{round: string, title: string, told: string | null, lenses: {id: string, title: string}[]}} LensChoice
 * @typedef {{rev: number, language: string, locale: string, chapters: Passage[], originals: Record<string, Original>,
 *   options: Record<string, any>, lenses: LensChoice[]}} Report
 * @typedef {{passage: Passage, parent: Passage | null, siblings: Passage[], at: number}} Place
 */

/** The chapters that bullets can stand in. */
const HOLDERS = ["masthead", "programme", "opening", "round", "cluster", "loose", "talk", "parked", "notes"];
/** Of a passage: it can be moved, merged and left out by itself. */
const LOOSE_KINDS = ["bullet", "aside", "prose", "line"];

/**
 * Every passage with where it stands, by key.
 *
 * @param {Report} report
 * @returns {Map<string, Place>}
 */
export function places(report) {
  const found = new Map();
  const put = (/** @type {Passage[]} */ siblings, /** @type {Passage | null} */ parent) =>
    siblings.forEach((passage, at) => {
      found.set(passage.key, { passage, parent, siblings, at });
      put(passage.inside ?? [], passage);
    });
  put(report.chapters, null);
  return found;
}

/** @param {string} key */
export const isHolder = (key) => HOLDERS.includes(key.split(":")[0]);

/** Whether a passage can be moved by itself. @param {Place} place */
export const isMovable = ({ passage, parent }) =>
  LOOSE_KINDS.includes(passage.kind) && parent !== null && isHolder(parent.key);

/** Whether its text can be edited. @param {Passage} passage */
export const isEditable = (passage) => passage.text !== null && passage.kind !== "fixed" && passage.kind !== "chapter";

/** The keys under a parent as they stand on the screen. @param {Passage | null} parent */
export const orderUnder = (parent) => (parent?.inside ?? []).map(({ key }) => key);

/**
 * The order after a passage went some places up or down; null where it cannot.
 *
 * @param {Place} place
 * @param {number} by
 */
export function shifted({ passage, siblings, at }, by) {
  const to = at + by;
  if (to < 0 || to >= siblings.length) return null;
  const keys = siblings.map(({ key }) => key);
  keys.splice(at, 1);
  keys.splice(to, 0, passage.key);
  return keys;
}

/**
 * The bullet right before this one, if there is one to merge with.
 *
 * @param {Place} place
 * @returns {Passage | null}
 */
export function bulletBefore({ passage, siblings, at }) {
  const before = siblings.slice(0, at).filter((one) => !one.left_out);
  const last = before[before.length - 1];
  return passage.kind === "bullet" && last?.kind === "bullet" ? last : null;
}

/**
 * Where passages can be moved to, in the order of the report.
 *
 * @param {Report} report
 * @returns {{key: string, title: string, depth: number}[]}
 */
export function holders(report) {
  /** @type {{key: string, title: string, depth: number}[]} */
  const found = [];
  const look = (/** @type {Passage[]} */ passages, /** @type {number} */ depth) => {
    for (const passage of passages) {
      if (!isHolder(passage.key) || !passage.text || passage.left_out) continue;
      found.push({ key: passage.key, title: passage.text, depth });
      look(passage.inside ?? [], depth + 1);
    }
  };
  look(report.chapters, 0);
  return found;
}

/** What stands in a passage by itself. @param {Passage} passage */
export const typedText = (passage) => (passage.own ? null : passage.typed !== undefined ? passage.typed : passage.text);
/** What stands by itself in all that a passage was made of. @param {Passage} passage */
export const typedOfAll = (passage) => (passage.own ? (passage.made_of ?? null) : typedText(passage));
/** @param {Passage} passage */
export const typedLabel = (passage) => (passage.typed !== undefined ? (passage.typed_label ?? null) : (passage.label ?? null));
