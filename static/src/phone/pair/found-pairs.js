import { signal } from "@preact/signals-core";

const KEY = "facilitate:found";

/** Pairs that found each other in the room, remembered through a reload. */
export function createFound() {
  const pairs = signal(read());
  return {
    /** @param {string} pair */
    has: (pair) => pairs.value.includes(pair),

    /** @param {string} pair */
    add(pair) {
      pairs.value = [...pairs.value.slice(-20), pair];
      write(pairs.value);
    },

    /** @param {string} pair */
    remove(pair) {
      pairs.value = pairs.value.filter((one) => one !== pair);
      write(pairs.value);
    },
  };
}

/** @returns {string[]} */
function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "[]");
  } catch {
    return [];
  }
}

/** @param {string[]} pairs */
function write(pairs) {
  try {
    localStorage.setItem(KEY, JSON.stringify(pairs));
  } catch {
    // Only a reload would ask again.
  }
}
