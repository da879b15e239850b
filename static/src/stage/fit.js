import { pack, partsOf, usedOf } from "./packing.js";

/**
 * How large the stage draws: letters as large as fill the screen, never smaller than can be read from the last row; what
 * does not fit then goes on further pages. Pure.
 *
 * @typedef {{width: number, height: number}} Area in pixels
 * @typedef {{size: number, columns: number, whole: boolean, brief: boolean, used: number, parts: number, cut: number,
 *   pages: import("./packing.js").Page[]}} Fit
 *   `size` of letters in pixels; `whole`: no cluster is taken apart that fits in a column; `brief`: of each card its first
 *   words alone; `used`: how much of the height every page uses at least; `parts`: of groups, of which `cut` are too high
 * @typedef {{columns: number, whole: boolean}} Way
 * @typedef {(look: {size: number, width: number, brief: boolean}) => import("./packing.js").Measured[]} Measure how high
 *   everything is in a column of that width
 */

/** Of the screen's height: 26 px of 1080, and the largest letters. */
const LETTERS = { least: 0.0241, most: 0.06 };
/** Of a column, in letters' heights. */
const COLUMN = { least: 13, most: 34 };
/** Between columns and between groups, in letters' heights. */
export const BETWEEN = 0.7;
/** So many pages of whole cards; more are an overview. */
const PAGES = 8;
const STEPS = 5;
/** Of the height, what a page uses at least where there is a choice. */
const USED = 0.86;

/**
 * The smallest and the largest letters of a text, in pixels.
 *
 * @param {number} height of the screen
 * @param {number} zoom
 * @param {{smallest?: number, most?: number}} [look] `smallest`: of those letters, the size of what is smallest beside them;
 *   `most`: the largest ones, of the height
 */
export const lettersOf = (height, zoom, { smallest = 1, most = LETTERS.most } = {}) => ({ least: (height * LETTERS.least * zoom) / smallest, most: height * most * zoom });

/**
 * @param {Area} area
 * @param {{least: number, most: number}} letters in pixels
 * @param {Measure} measure
 * @param {Fit | null} [last] how it was drawn before; it stays so as long as that is as good
 * @param {{columns: number, asOne: boolean} | null} [large] of something that is large all is told, on as many pages as that
 *   takes, in so many columns at most; `asOne`: larger letters take no group apart
 * @returns {Fit}
 */
export function fit(area, letters, measure, last = null, large = null) {
  const at = drawing(area, measure);
  if (last) {
    const same = at(last.size, last, last.brief);
    if (same.pages.length === last.pages.length && same.cut <= last.cut && same.used >= USED && isFull(same)) return same;
  }
  const ways = waysOf(area, letters.least, large);
  const full = fewest(ways.map((way) => at(letters.least, way)));
  const least = large || full.pages.length <= PAGES ? full : fewest(ways.map((way) => at(letters.least, way, true)));
  const found = ways.map((way) => {
    const widest = Math.min(letters.most, area.width / way.columns / COLUMN.least);
    return largest(letters.least, widest, { pages: least.pages.length, asOne: large?.asOne ?? false }, (size) => at(size, way, least.brief));
  });
  return found.reduce((best, one) => (one && isBetter(one, best) ? one : best), /** @type {Fit | null} */ (null)) ?? least;
}

/**
 * The same in larger letters, on as many pages as that takes; not so large that a card is cut off which was not before, nor
 * that a line holds too little.
 *
 * @param {Area} area
 * @param {Fit} usual
 * @param {number} zoom
 * @param {Measure} measure
 * @param {{columns: number} | null} [large]
 * @returns {Fit}
 */
export function enlarge(area, usual, zoom, measure, large = null) {
  const at = drawing(area, measure);
  /** Lines hold about as much as before. @param {Way} way @param {number} size */
  const strange = ({ columns }, size) => Math.abs(columns - (usual.columns * usual.size) / size);
  let [low, high] = [usual.size, Math.min(usual.size * zoom, area.width / COLUMN.least)];
  let found = usual;
  for (let step = 0; step < STEPS && low < high; step += 1) {
    const size = step ? (low + high) / 2 : high;
    const ways = waysOf(area, size, large).sort((one, other) => strange(one, size) - strange(other, size));
    const uncut = ways.map((way) => at(size, way, usual.brief)).filter(({ cut }) => cut <= usual.cut);
    if (!uncut.length) high = size;
    else [low, found] = [size, fewest(uncut)];
  }
  return found;
}

/**
 * @param {Area} area
 * @param {Measure} measure
 */
const drawing = (area, measure) => (/** @type {number} */ size, /** @type {Way} */ { columns, whole }, brief = false) => {
  const width = (area.width - (columns - 1) * BETWEEN * size) / columns;
  const measured = measure({ size, width, brief });
  const lie = { columns, height: area.height, between: BETWEEN * size, whole };
  const pages = pack(measured, lie);
  return { size, columns, whole, brief, used: usedOf(pages, measured, lie), ...partsOf(pages, measured, lie), pages };
};

/**
 * What is worth trying with letters of that size.
 *
 * @param {Area} area
 * @param {number} size
 * @param {{columns: number} | null} large
 * @returns {Way[]}
 */
const waysOf = (area, size, large) =>
  columnCounts(area, size, large?.columns ?? Infinity).flatMap((columns) => (large ? [true] : [true, false]).map((whole) => ({ columns, whole })));

/**
 * Larger letters, unless they leave much of the screen empty; a cluster is taken apart only where that gains a step.
 *
 * @param {Fit} one
 * @param {Fit | null} best
 */
function isBetter(one, best) {
  if (!best) return true;
  const [fills, filled] = [one.used >= USED, best.used >= USED];
  if (fills !== filled) return fills || one.size > best.size * 1.3;
  return one.size > best.size * (best.whole && !one.whole ? 1.1 : 1.01);
}

/**
 * Whether larger letters would hardly fit: there are further pages already, or its last column is not quite empty.
 *
 * @param {Fit} fit
 */
const isFull = ({ pages, columns }) => pages.length > 1 || (pages[0]?.length === columns && pages[0][columns - 1].length > 0);

/**
 * How many columns are worth trying: lines neither too short nor too long.
 *
 * @param {Area} area
 * @param {number} least
 * @param {number} limit
 */
function columnCounts({ width }, least, limit) {
  const most = Math.min(limit, Math.max(1, Math.floor(width / (least * COLUMN.least))));
  const fewest = Math.min(most, Math.max(1, Math.ceil(width / (least * 2.5 * COLUMN.most))));
  return Array.from({ length: most - fewest + 1 }, (_, index) => fewest + index);
}

/**
 * The largest letters at which everything is on so many pages, and nothing cut off or taken apart by that; null where it is
 * not at the smallest.
 *
 * @param {number} least
 * @param {number} most
 * @param {{pages: number, asOne: boolean}} bounds
 * @param {(size: number) => Fit} at
 */
function largest(least, most, { pages, asOne }, at) {
  if (most < least) return null;
  let found = at(least);
  const { cut, parts } = found;
  const fits = (/** @type {Fit} */ one) => one.pages.length <= pages && one.cut <= cut && (!asOne || one.parts <= parts);
  if (!fits(found)) return null;
  let [low, high] = [least, most];
  for (let step = 0; step < STEPS; step += 1) {
    const tried = at(step ? (low + high) / 2 : most);
    if (!fits(tried)) high = tried.size;
    else [low, found] = [tried.size, tried];
    if (low === most) break;
  }
  return fuller(found, least, fits, at);
}

/**
 * Where the largest letters leave much of a page empty, since the next card is too high for what is left: somewhat smaller
 * ones that fill it, if there are any.
 *
 * @param {Fit} found
 * @param {number} least
 * @param {(one: Fit) => boolean} fits
 * @param {(size: number) => Fit} at
 */
function fuller(found, least, fits, at) {
  if (found.pages.length < 2 || found.used >= USED) return found;
  const smaller = Array.from({ length: STEPS }, (_, step) => found.size - ((step + 1) * (found.size - least)) / STEPS).map(at);
  return smaller.find((one) => fits(one) && one.used >= USED) ?? found;
}

/** @param {Fit[]} fits -> the first of those with the fewest pages */
const fewest = (fits) => fits.reduce((one, other) => (other.pages.length < one.pages.length ? other : one));
