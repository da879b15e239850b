/**
 * The fields that somebody changed, with their new words, and under `was` the words they saw before. What they left
 * alone is not in it, so that it can be changed by somebody else meanwhile.
 *
 * @param {Record<string, string>} before
 * @param {Record<string, string>} after
 * @returns {Record<string, any> & {was: Record<string, string>}}
 */
export function changes(before, after) {
  const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
  const of = (/** @type {Record<string, string>} */ words) => Object.fromEntries(changed.map((name) => [name, words[name]]));
  return { ...of(after), was: of(before) };
}
