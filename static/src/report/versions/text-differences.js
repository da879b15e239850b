const WORDS = /\s+|[^\s]+/g;

/**
 * Two texts as what both begin with, what differs between, and what both end with; cut between words.
 *
 * @param {string} before
 * @param {string} after
 */
export function pieces(before, after) {
  const [old, now] = [before, after].map((text) => text.match(WORDS) ?? []);
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const between = (/** @type {string[]} */ words) => words.slice(start, words.length - end).join("");
  return { start: old.slice(0, start).join(""), was: between(old), now: between(now), end: end ? old.slice(-end).join("") : "" };
}
