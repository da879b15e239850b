/**
 * Whether two objects of the same shape hold the same values.
 *
 * @template {object} T
 * @param {T} one
 * @param {T} other
 */
export function sameValues(one, other) {
  for (const key in one) if (one[key] !== other[key]) return false;
  return true;
}

/**
 * Whether two lists hold the same things in the same order.
 *
 * @param {readonly unknown[]} one
 * @param {readonly unknown[]} other
 */
export const areSame = (one, other) => one.length === other.length && one.every((thing, at) => thing === other[at]);
