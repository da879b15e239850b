/**
 * Style sheets without their cascade layers, which browsers before Chrome 99 and Safari 15.4 drop with all that is in them.
 * Each screen's sheet imports its files in the order of the layers, so that the later of two equal rules still wins.
 */
import { readFile } from "node:fs/promises";
import { roomy } from "./gaps.js";

/** The rules of a style sheet, out of their `@layer`. @param {string} sheet */
export function unlayered(sheet) {
  const css = sheet.replace(/(@import [^;]*?) layer\([\w-]+\)/g, "$1");
  const begins = /@layer\s+[\w\s,-]+(;|\{)/g;
  let [plain, from] = ["", 0];
  for (let found = begins.exec(css); found; found = begins.exec(css)) {
    const until = found[1] === ";" ? begins.lastIndex : endOf(css, begins.lastIndex);
    plain += css.slice(from, found.index);
    if (found[1] === "{") plain += css.slice(begins.lastIndex, until - 1);
    from = begins.lastIndex = until;
  }
  return plain + css.slice(from);
}

/** Just behind the brace that closes the block which begins here. @param {string} css @param {number} at */
function endOf(css, at) {
  for (let depth = 1; depth; at += 1) {
    if (css[at] === "{") depth += 1;
    if (css[at] === "}") depth -= 1;
    if (at >= css.length) throw new Error("A layer is not closed.");
  }
  return at;
}

export const forOlderBrowsers = {
  name: "for-older-browsers",
  setup(/** @type {import("esbuild").PluginBuild} */ build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => ({ contents: roomy(unlayered(await readFile(path, "utf8"))), loader: "css" }));
  },
};
