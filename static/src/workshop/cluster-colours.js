/** In the order in which clusters get them. @type {import("../core/stream/shapes.js").Colour[]} */
export const COLOURS = ["sky", "leaf", "sun", "rose", "plum", "sand", "sea", "clay"];

/** @type {Record<string, "circle" | "leaf" | "sun" | "heart" | "star" | "square" | "wave" | "triangle">} */
const SIGNS = {
  sky: "circle",
  leaf: "leaf",
  sun: "sun",
  rose: "heart",
  plum: "star",
  sand: "square",
  sea: "wave",
  clay: "triangle",
};

/**
 * The sign that goes with a cluster's colour, so that colour never stands alone.
 *
 * @param {string} colour
 */
export const signOf = (colour) => SIGNS[colour] ?? "circle";
