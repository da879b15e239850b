/**
 * Things over columns, in reading order: each stays in its column however long the others grow.
 *
 * @template T
 * @param {T[]} things
 * @param {number} count
 * @returns {T[][]}
 */
export function spread(things, count) {
  return Array.from({ length: count }, (_, column) => things.filter((_thing, index) => index % count === column));
}
