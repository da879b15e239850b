/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">} Kept */

/**
 * localStorage, or a stand-in for this page where the browser has none, forbids it or cannot read it. What is put
 * there may still fail, when it is full.
 *
 * @returns {Kept}
 */
export function browserStorage() {
  try {
    const storage = window.localStorage;
    storage.key(storage.length);
    return storage;
  } catch {
    return inMemory();
  }
}

/** @returns {Kept} */
function inMemory() {
  /** @type {Map<string, string>} */
  const memory = new Map();
  return {
    get length() {
      return memory.size;
    },
    key: (index) => [...memory.keys()][index] ?? null,
    getItem: (key) => memory.get(key) ?? null,
    setItem: (key, value) => void memory.set(key, value),
    removeItem: (key) => void memory.delete(key),
  };
}
