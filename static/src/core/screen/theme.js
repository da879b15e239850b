import { createKeptChoice } from "./kept-choice.js";

/** @typedef {"device" | "light" | "dark"} Theme `device`: light or dark as the device is */

/** @type {readonly Theme[]} */
export const THEMES = ["device", "light", "dark"];

/**
 * Whether the board is light or dark, for whoever sits before it.
 *
 * @param {Pick<Storage, "getItem" | "setItem">} [storage]
 */
export function createTheme(storage) {
  const { value, choose, heard } = createKeptChoice("theme-board", read, storage);
  return { theme: value, choose, heard };
}

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
