/**
 * A reader of JSON from this server that forgets answers which came too late: an earlier question's answer never comes
 * after that of a later one.
 *
 * @returns {(path: string) => Promise<any>} null where no answer came, or a later question went out meanwhile
 */
export function createReader() {
  let asked = 0;
  return async (path) => {
    const mine = ++asked;
    const answer = await get(path).catch(() => null);
    return mine === asked ? answer : null;
  };
}

/**
 * @param {string} path
 * @returns {Promise<any>}
 * @throws {Error} when the answer was no, or none came
 */
export async function get(path) {
  const answer = await fetch(path, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
