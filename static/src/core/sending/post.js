import { fetchWithin } from "./fetch-within.js";

/**
 * Post something to this server as JSON -> its answer; null when none came.
 *
 * @param {string} path
 * @param {object} body
 * @returns {Promise<any>}
 */
export function post(path, body) {
  const csrf = document.querySelector('meta[name="csrf-token"]')?.getAttribute("content") ?? "";
  const headers = { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": csrf };
  const options = { method: "POST", headers, body: JSON.stringify(body) };
  return fetchWithin(path, options, (answer) => answer.json()).catch(() => null);
}
