import { createKeptChoice } from "./kept-choice.js";

/** @typedef {"device" | "light" | "dark"} Theme `device`: light or dark as the device is */

/** @type {readonly Theme[]} */
export const THEMES = ["device", "light", "dark"];

/**
 * Whether one kind of screen is light or dark.
 *
 * @param {"board" | "stage"} screen
 * @param {Pick<Storage, "getItem" | "setItem">} [storage]
 */
export function createTheme(screen, storage) {
  const { value, choose, heard } = createKeptChoice(`theme-${screen}`, read, storage);
  return { theme: value, choose, heard, next: () => choose(THEMES[(THEMES.indexOf(value.value) + 1) % THEMES.length]) };
}

/** @typedef {ReturnType<typeof createTheme>} ThemeChoice */

/**
 * Draw the page so, from now on.
 *
 * @param {Theme} theme
 */
export function drawIn(theme) {
  if (theme === "device") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** @param {string | null | undefined} kept @returns {Theme} */
function read(kept) {
  return THEMES.find((theme) => theme === kept) ?? "device";
}
