import { createKeptChoice } from "./kept-choice.js";

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
 * The zoom of one kind of screen.
 *
 * @param {"board" | "stage"} screen
 * @param {Pick<Storage, "getItem" | "setItem">} [storage]
 */
export function createZoom(screen, storage) {
  const { value, choose, heard } = createKeptChoice(`zoom-${screen}`, read, storage);
  return {
    level: value,
    larger: () => choose(nextLevel(value.value, 1)),
    smaller: () => choose(nextLevel(value.value, -1)),
    usual: () => choose(USUAL),
    heard,
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
