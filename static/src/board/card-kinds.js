/**
 * Every kind of card with the key that makes one of it.
 *
 * @type {{kind: import("../core/shapes.js").CardKind, key: string}[]}
 */
export const CARD_KINDS = [
  { kind: "metaphor", key: "m" },
  { kind: "practice", key: "p" },
  { kind: "call", key: "c" },
  { kind: "quote", key: "q" },
  { kind: "tip", key: "t" },
  { kind: "remark", key: "r" },
];
