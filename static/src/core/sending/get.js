import { fetchWithin } from "./fetch-within.js";

const AGAIN = [1_000, 10_000];

/** The server answered, and not with what was asked for: `status` says why. */
class NotGiven extends Error {
  /** @param {number} status */
  constructor(status) {
    super(String(status));
    this.status = status;
  }
}

/**
 * A reader of JSON from this server that forgets answers which came too late: an earlier question's answer never comes
 * after that of a later one. Where no answer comes it asks again, until it is asked something else; where the server does
 * not give it, it does not.
 *
 * @param {{read?: typeof get, later?: (run: () => void, wait: number) => void}} [needs]
 * @returns {(path: string) => Promise<any>} null where it is not given, or a later question went out meanwhile
 */
export function createReader({ read = get, later = (run, wait) => void setTimeout(run, wait) } = {}) {
  let asked = 0;
  return async (path) => {
    const mine = ++asked;
    for (let wait = AGAIN[0]; mine === asked; wait = Math.min(AGAIN[1], wait * 2)) {
      try {
        const answer = await read(path);
        return mine === asked ? answer : null;
      } catch (error) {
        if (error instanceof NotGiven && error.status < 500) return null;
      }
      await /** @type {Promise<void>} */ (new Promise((resolve) => later(resolve, wait)));
    }
    return null;
  };
}

/**
 * @param {string} path
 * @returns {Promise<any>}
 * @throws {Error} when the answer was no, or none came
 */
export function get(path) {
  return fetchWithin(path, { headers: { Accept: "application/json" } }, (answer) => {
    if (!answer.ok) throw new NotGiven(answer.status);
    return answer.json();
  });
}
