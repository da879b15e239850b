import { signal } from "@preact/signals-core";
import { browserStorage } from "../core/older/browser-storage.js";

export const SIZES = 5;
const USUAL = 1;
const KEY = "wall-text-size";

/**
 * How large the letters are, from 0 to SIZES - 1, kept on this phone where the browser keeps anything.
 *
 * @param {Pick<Storage, "getItem" | "setItem">} [kept]
 */
export function createTextSize(kept = browserStorage()) {
  const before = Number(kept.getItem(KEY) ?? USUAL);
  const step = signal(Number.isInteger(before) && before >= 0 && before < SIZES ? before : USUAL);
  const change = (/** @type {number} */ by) => {
    step.value = Math.min(SIZES - 1, Math.max(0, step.value + by));
    try {
      kept.setItem(KEY, String(step.value));
    } catch {
      // A full or closed store: the size holds as long as the page is open.
    }
  };
  return { step, larger: () => change(1), smaller: () => change(-1) };
}
