import { signal } from "@preact/signals-core";
import { browserStorage } from "../../core/older/browser-storage.js";

/**
 * How much of each card this board shows: to be read, as two lines, or the heads of clusters alone.
 *
 * @typedef {"read" | "compact" | "heads"} Density
 */

/** @type {Density[]} */
export const DENSITIES = ["read", "compact", "heads"];
const KEPT = "facilitate:density";

/**
 * The density of this browser's boards, kept where it keeps anything. In *heads* a cluster may be looked into.
 *
 * @param {Pick<Storage, "getItem" | "setItem">} [kept]
 */
export function createDensity(kept = browserStorage()) {
  const level = signal(recall(kept.getItem(KEPT)));
  const opened = signal(/** @type {ReadonlySet<string>} */ (new Set()));

  /** @param {Density} next */
  function set(next) {
    level.value = next;
    opened.value = new Set();
    try {
      kept.setItem(KEPT, next);
    } catch {
      // A full or closed store: it holds as long as the page is open.
    }
  }

  return {
    level,
    /** The clusters that are looked into. */
    opened,
    set,
    next: () => set(DENSITIES[(DENSITIES.indexOf(level.peek()) + 1) % DENSITIES.length]),

    /** Look into a cluster, or no longer. @param {string} cluster */
    open(cluster) {
      const next = new Set(opened.peek());
      if (!next.delete(cluster)) next.add(cluster);
      opened.value = next;
    },

    /** Another page of this browser chose one. @param {Pick<StorageEvent, "key" | "newValue">} event */
    heard: ({ key, newValue }) => void (key === KEPT && (level.value = recall(newValue))),
  };
}

/**
 * @param {string | null | undefined} kept
 * @returns {Density}
 */
const recall = (kept) => DENSITIES.find((one) => one === kept) ?? "read";
