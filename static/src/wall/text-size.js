import { createKeptChoice } from "../core/screen/kept-choice.js";

export const SIZES = 5;
const USUAL = 1;

/**
 * How large the letters are on this phone, from 0 to SIZES - 1.
 *
 * @param {Pick<Storage, "getItem" | "setItem">} [storage]
 */
export function createTextSize(storage) {
  const { value, choose } = createKeptChoice("wall-text-size", read, storage);
  const change = (/** @type {number} */ by) => choose(Math.min(SIZES - 1, Math.max(0, value.value + by)));
  return { step: value, larger: () => change(1), smaller: () => change(-1) };
}

/** @param {string | null | undefined} kept */
function read(kept) {
  const step = Number(kept ?? USUAL);
  return Number.isInteger(step) && step >= 0 && step < SIZES ? step : USUAL;
}
