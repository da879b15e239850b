import { signal } from "@preact/signals-core";
import { browserStorage } from "../older/browser-storage.js";

/**
 * What somebody chose for a screen, kept in this browser where it keeps anything. A page in another window that shows or
 * changes the same one hears of it by `heard`.
 *
 * @template T
 * @param {string} key
 * @param {(kept: string | null | undefined) => T} read what was kept, or what is usual where that is nothing or nonsense
 * @param {Pick<Storage, "getItem" | "setItem">} [storage]
 */
export function createKeptChoice(key, read, storage = browserStorage()) {
  const value = signal(read(storage.getItem(key)));
  return {
    value,
    /** @param {T} next */
    choose(next) {
      value.value = next;
      try {
        storage.setItem(key, String(next));
      } catch {
        // A full or closed store: it holds as long as the page is open.
      }
    },
    /** @param {Pick<StorageEvent, "key" | "newValue">} event */
    heard: (event) => void (event.key === key && (value.value = read(event.newValue))),
  };
}
