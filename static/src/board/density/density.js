import { signal } from "@preact/signals-core";
import { createKeptChoice } from "../../core/screen/kept-choice.js";

/**
 * How much of each card this board shows: to be read, as two lines, or the heads of clusters alone.
 *
 * @typedef {"read" | "compact" | "heads"} Density
 */

/** @type {Density[]} */
export const DENSITIES = ["read", "compact", "heads"];

/**
 * The density of this browser's boards. In *heads* a cluster may be looked into.
 *
 * @param {Pick<Storage, "getItem" | "setItem">} [storage]
 */
export function createDensity(storage) {
  const { value: level, choose, heard } = createKeptChoice("density", recall, storage);
  const opened = signal(/** @type {ReadonlySet<string>} */ (new Set()));

  /** @param {Density} next */
  function set(next) {
    choose(next);
    opened.value = new Set();
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
    heard,
  };
}

/**
 * @param {string | null | undefined} kept
 * @returns {Density}
 */
const recall = (kept) => DENSITIES.find((one) => one === kept) ?? "read";
