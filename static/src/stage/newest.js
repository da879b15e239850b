/**
 * The newest of a list in their order, and how many were left out.
 *
 * @template T
 * @param {T[]} things
 * @param {number} most
 * @returns {{shown: T[], left: number}}
 */
export function newest(things, most) {
  const left = Math.max(0, things.length - most);
  return { shown: left ? things.slice(left) : things, left };
}
