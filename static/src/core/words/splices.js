/**
 * Changes of a text as splices, and how two changes that were made at the same time both keep their words. The server
 * has the same in `domain/splices.py`; places and lengths are counted in code points there and here.
 *
 * @typedef {{at: number, removed: number, inserted: string}} Splice at a place, so many characters go, and a text comes
 * @typedef {Splice[]} Change each splice is made in the text that the one before it left
 */

/** Half an emoji cannot travel. @param {string} text */
export const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, "");

/** @param {string} text */
const length = (text) => [...text].length;

/**
 * The change from one text to another, as one splice; none when they are equal.
 *
 * @param {string} before
 * @param {string} after
 * @returns {Change}
 */
export function diff(before, after) {
  if (before === after) return [];
  const [old, now] = [[...before], [...after]];
  const shortest = Math.min(old.length, now.length);
  let start = 0;
  while (start < shortest && old[start] === now[start]) start += 1;
  let tail = 0;
  while (tail < shortest - start && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  return [{ at: start, removed: old.length - start - tail, inserted: now.slice(start, now.length - tail).join("") }];
}

/**
 * @param {Change} change
 * @param {string} text
 */
export function apply(change, text) {
  const signs = [...text];
  for (const { at, removed, inserted } of change) signs.splice(at, removed, ...inserted);
  return signs.join("");
}

/**
 * Both changes of one text, each as it has to be made after the other: late after earlier, and earlier after late.
 * Either way around the text becomes the same; at the same place the earlier words stand first.
 *
 * @param {Change} late
 * @param {Change} earlier
 * @returns {[Change, Change]}
 */
export function transform(late, earlier) {
  if (!late.length || !earlier.length) return [late, earlier];
  if (late.length > 1) {
    const [first, passed] = transform(late.slice(0, 1), earlier);
    const [rest, passedAll] = transform(late.slice(1), passed);
    return [[...first, ...rest], passedAll];
  }
  if (earlier.length > 1) {
    const [afterFirst, first] = transform(late, earlier.slice(0, 1));
    const [afterAll, rest] = transform(afterFirst, earlier.slice(1));
    return [afterAll, [...first, ...rest]];
  }
  return [over(late[0], earlier[0], false), over(earlier[0], late[0], true)];
}

/**
 * The splice after another one was made; `wins`: it stands first at the same place.
 *
 * @param {Splice} splice
 * @param {Splice} other
 * @param {boolean} wins
 * @returns {Change}
 */
function over(splice, other, wins) {
  const end = splice.at + splice.removed;
  const otherEnd = other.at + other.removed;
  const grown = other.at + length(other.inserted);
  /** @type {Change} */
  let parts;
  if (splice.at < other.at || (splice.at === other.at && wins)) {
    const before = Math.min(end, other.at) - splice.at;
    parts = [
      { at: grown, removed: Math.max(0, end - otherEnd), inserted: "" },
      { at: splice.at, removed: before, inserted: splice.inserted },
    ];
  } else {
    const at = grown + Math.max(0, splice.at - otherEnd);
    parts = [{ at, removed: Math.max(0, end - Math.max(otherEnd, splice.at)), inserted: splice.inserted }];
  }
  return parts.filter(({ removed, inserted }) => removed || inserted);
}

/**
 * A change and one more splice after it, as one with the last of them where they touch: typing on makes no long list.
 *
 * @param {Change} change
 * @param {Splice} next
 * @returns {Change}
 */
export function extend(change, next) {
  const last = change.at(-1);
  if (!last) return [next];
  const [signs, end] = [[...last.inserted], next.at + next.removed];
  if (next.at > last.at + signs.length || end < last.at) return [...change, next];
  const before = Math.max(0, last.at - next.at);
  const beyond = Math.max(0, end - last.at - signs.length);
  signs.splice(Math.max(0, next.at - last.at), next.removed - before - beyond, ...next.inserted);
  const one = { at: last.at - before, removed: last.removed + before + beyond, inserted: signs.join("") };
  return one.removed || one.inserted ? [...change.slice(0, -1), one] : change.slice(0, -1);
}

/**
 * Where a place in a text is after a change, such as a caret; what comes in at the very place comes before it.
 *
 * @param {number} place
 * @param {Change} change
 */
export function moved(place, change) {
  return change.reduce((here, { at, removed, inserted }) => {
    if (at > here) return here;
    return at + length(inserted) + Math.max(0, here - at - removed);
  }, place);
}
