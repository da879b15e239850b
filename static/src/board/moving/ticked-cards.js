/**
 * Which cards are ticked. A set is never changed; each function gives another one.
 *
 * @typedef {ReadonlySet<string>} Ticks
 */

/**
 * @param {Ticks} ticks
 * @param {string} card
 * @returns {Set<string>}
 */
export function toggled(ticks, card) {
  const next = new Set(ticks);
  if (!next.delete(card)) next.add(card);
  return next;
}

/**
 * Tick everything from one card to another, both included.
 *
 * @param {Ticks} ticks
 * @param {string[]} order all cards as one reads them
 * @param {string | null} from the card ticked last; without it, only `to` is ticked
 * @param {string} to
 * @returns {Set<string>}
 */
export function withRange(ticks, order, from, to) {
  const [one, other] = [order.indexOf(from ?? to), order.indexOf(to)];
  if (other < 0) return new Set(ticks);
  const start = one < 0 ? other : Math.min(one, other);
  return new Set([...ticks, ...order.slice(start, Math.max(one, other) + 1)]);
}

/**
 * What somebody takes in hand with one card: all ticked ones if it is ticked, in the order in which they stand.
 *
 * @param {Ticks} ticks
 * @param {string[]} order
 * @param {string} card
 */
export const takenWith = (ticks, order, card) => (ticks.has(card) ? order.filter((one) => ticks.has(one)) : [card]);
