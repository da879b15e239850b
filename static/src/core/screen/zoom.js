import { signal } from "@preact/signals-core";
import { browserStorage } from "../older/browser-storage.js";

/** How large a screen is drawn, as parts of its usual size. */
export const LEVELS = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];
const USUAL = 1;

/**
 * The next level up or down; the same at either end.
 *
 * @param {number} level
 * @param {1 | -1} by
 */
export function nextLevel(level, by) {
  const at = LEVELS.indexOf(level);
  return LEVELS[Math.min(LEVELS.length - 1, Math.max(0, (at < 0 ? LEVELS.indexOf(USUAL) : at) + by))];
}

/**
 * The zoom of one kind of screen, kept in this browser where it keeps anything. A page in another window that shows or
 * changes the same one hears of it by `heard`.
 *
 * @param {"board" | "stage"} screen
 * @param {Pick<Storage, "getItem" | "setItem">} [kept]
 */
export function createZoom(screen, kept = browserStorage()) {
  const key = `zoom-${screen}`;
  const level = signal(read(kept.getItem(key)));
  const set = (/** @type {number} */ next) => {
    level.value = next;
    try {
      kept.setItem(key, String(next));
    } catch {
      // A full or closed store: the zoom holds as long as the page is open.
    }
  };
  return {
    level,
    larger: () => set(nextLevel(level.value, 1)),
    smaller: () => set(nextLevel(level.value, -1)),
    usual: () => set(USUAL),
    /** @param {Pick<StorageEvent, "key" | "newValue">} event */
    heard: (event) => event.key === key && (level.value = read(event.newValue)),
  };
}

/** @typedef {ReturnType<typeof createZoom>} Zoom */

/**
 * Draw the page as large as its zoom says, from now on.
 *
 * @param {number} level
 */
export function drawAt(level) {
  document.documentElement.style.setProperty("--zoom", String(level));
  document.documentElement.style.setProperty("--unzoom", String(1 / level));
}

/** @param {string | null | undefined} kept */
function read(kept) {
  return LEVELS.find((level) => String(level) === kept) ?? USUAL;
}
