import { signal } from "@preact/signals-core";

const KEPT = "facilitate:single-keys";

/**
 * Whether keys without Ctrl do something on the board and the stage; remembered in this browser. They do where nobody
 * turned them off.
 *
 * @param {() => Pick<Storage, "getItem" | "setItem">} [storage] it may throw where a browser keeps nothing
 */
export function createSingleKeys(storage = () => window.localStorage) {
  const on = signal(recall(storage));
  return {
    on,
    /** Another page of this browser turned them on or off. @param {Pick<StorageEvent, "key">} event */
    heard: ({ key }) => void (key === KEPT && (on.value = recall(storage))),
    toggle() {
      on.value = !on.value;
      try {
        storage().setItem(KEPT, on.value ? "on" : "off");
      } catch {
        // It holds as long as the page is open.
      }
    },
  };
}

/** @param {() => Pick<Storage, "getItem">} storage */
function recall(storage) {
  try {
    return storage().getItem(KEPT) !== "off";
  } catch {
    return true;
  }
}
