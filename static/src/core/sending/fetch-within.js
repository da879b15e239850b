/** Whoever waits longer for an answer waits on a line on which none comes any more. In milliseconds. */
export const LONGEST = 60_000;

/**
 * `fetch`, which by itself waits for ever.
 *
 * @template T
 * @param {string} path
 * @param {RequestInit} options
 * @param {(answer: Response) => T | Promise<T>} read all that is wanted of the answer, its body too
 * @param {number} [longest]
 * @returns {Promise<T>}
 * @throws {Error} when no answer came in time
 */
export async function fetchWithin(path, options, read, longest = LONGEST) {
  const line = new AbortController();
  const timer = setTimeout(() => line.abort(), longest);
  try {
    return await read(await fetch(path, { ...options, signal: line.signal }));
  } finally {
    clearTimeout(timer);
  }
}
