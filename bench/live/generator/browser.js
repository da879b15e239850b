/** A cookie jar that posts as a page does: with the token of the page in front of it. */

import { newOp } from "./client.js";

const TOKEN = /name="csrf-token" content="([^"]+)"/;

export class Browser {
  #cookies = new Map();
  #csrf = "";

  constructor(url) {
    this.url = url;
  }

  get cookie() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async #fetch(path, options = {}) {
    const headers = { ...options.headers, ...(this.#cookies.size > 0 ? { Cookie: this.cookie } : {}) };
    const answer = await fetch(this.url + path, { redirect: "manual", ...options, headers });
    const text = await answer.text();
    const cookies = answer.headers.getSetCookie().map((line) => {
      const [pair] = line.split(";");
      return [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
    });
    return { status: answer.status, text, cookies };
  }

  #keep(cookies) {
    for (const [name, value] of cookies) this.#cookies.set(name, value);
  }

  async open(path) {
    const { text, cookies } = await this.#fetch(path);
    this.#keep(cookies);
    const found = TOKEN.exec(text);
    if (!found) throw new Error(`${path}: no csrf token`);
    this.#csrf = found[1];
  }

  async form(path, fields) {
    const body = new URLSearchParams({ ...fields, csrf_token: this.#csrf });
    const { status, cookies } = await this.#fetch(path, { method: "POST", body });
    if (status !== 303) throw new Error(`${path}: ${status}`);
    this.#keep(cookies);
  }

  async #post(path, fields) {
    const headers = { "Content-Type": "application/json", "X-CSRFToken": this.#csrf };
    const body = JSON.stringify({ op: newOp(), ...fields });
    const answer = await this.#fetch(path, { method: "POST", headers, body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 200)}`);
    return answer;
  }

  async json(path, fields) {
    return JSON.parse((await this.#post(path, fields)).text);
  }

  /** Joins by code as somebody new, whose cookies are the answer; this browser itself stays who it was. */
  async join(code, name) {
    const { cookies } = await this.#post(`/j/${code}`, { name });
    const own = cookies.filter(([key]) => key.startsWith("participant"));
    if (own.length === 0) throw new Error("joining gave no cookie");
    return own.map(([key, value]) => `${key}=${value}`).join("; ");
  }
}
