/**
 * Every kind of card with the key that makes one of it. Figures are taken by where they stand, so that they need no
 * Shift on an AZERTY keyboard either.
 *
 * @type {{kind: import("../core/stream/shapes.js").CardKind, key: string}[]}
 */
export const CARD_KINDS = [
  { kind: "metaphor", key: "1" },
  { kind: "practice", key: "2" },
  { kind: "call", key: "3" },
  { kind: "quote", key: "4" },
  { kind: "tip", key: "5" },
  { kind: "remark", key: "6" },
];
