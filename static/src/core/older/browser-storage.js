/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">} Kept */

/**
 * localStorage, or one that keeps nothing where the browser has none, forbids it or cannot read it. To put something
 * there fails then, as it does when the storage is full.
 *
 * @returns {Kept}
 */
export function browserStorage() {
  try {
    const storage = window.localStorage;
    storage.key(storage.length);
    return storage;
  } catch {
    return NONE;
  }
}

/** @type {Kept} */
const NONE = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem() {
    throw new Error("this browser keeps nothing");
  },
  removeItem() {},
};
