/**
 * One socket with one or two namespaces on it. It keeps what was not acknowledged and, when it is one that returns, comes
 * back and sends that again with the same op, as a phone does.
 */

import { randomBytes } from "node:crypto";
import WebSocket from "ws";

import { answered, cardText, connecting, KINDS, MESSAGE, numbersIn, opened, PING, speaking } from "./wire.js";

const RETRY_MS = 2000;
const PATIENCE_MS = 10_000;
const CONNECT_MS = 20_000;
const LASTING = new Set(["rate_limited", "busy", "storage_full", "storage", "internal"]);

export const newOp = () => randomBytes(16).toString("base64url");

export class Client {
  /** number of a card -> the command that sends it */
  pending = new Map();
  gaps = 0;
  drops = 0;
  /** How often it gave up connecting, since nobody answered. */
  unheard = 0;
  returning = false;
  #revs = new Map();
  #asked = new Map();
  #lastId = 0;
  #socket = null;
  #ready = null;
  #waiting = new Set();

  /**
   * who: {url, cookie, namespaces: [{name, auth, sync}], submit(number) -> {namespace, name, payload}};
   * listener: {acked(number), refused(number, code), saw(cards)}.
   */
  constructor(who, once, listener) {
    Object.assign(this, { who, once, listener });
  }

  /** Resolves when every namespace has let it in and has told its state. */
  connect() {
    return new Promise((resolve, reject) => {
      this.#ready = { resolve, reject };
      this.#dial();
    });
  }

  #dial() {
    const { url, cookie, namespaces } = this.who;
    const address = `${url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`;
    const options = { headers: cookie ? { Cookie: cookie } : {}, perMessageDeflate: false, skipUTF8Validation: true };
    const socket = new WebSocket(address, options);
    this.#socket = socket;
    this.#asked.clear();
    this.#waiting = new Set(namespaces.map(({ name }) => name));
    socket.on("message", (bytes) => this.#hear(bytes));
    socket.on("error", () => {}); // a close follows
    socket.on("close", () => this.#lost(socket));
    if (this.returning) setTimeout(() => this.#giveUp(socket), CONNECT_MS).unref();
  }

  #giveUp(socket) {
    if (socket !== this.#socket || this.connected) return;
    this.unheard += 1;
    socket.terminate();
  }

  #lost(socket) {
    if (socket !== this.#socket) return;
    if (this.connected) this.drops += 1;
    this.#socket = null;
    if (this.returning) setTimeout(() => this.returning && this.#dial(), 100 + Math.random() * 400);
    else this.#ready?.reject(new Error("the socket closed while connecting"));
  }

  drop() {
    this.#socket?.terminate();
  }

  close() {
    this.returning = false;
    this.#ready = null;
    const socket = this.#socket;
    this.#socket = null;
    return new Promise((resolve) => {
      if (!socket || socket.readyState === WebSocket.CLOSED) return resolve();
      socket.on("close", resolve);
      socket.close();
      setTimeout(() => socket.terminate(), 3000).unref();
    });
  }

  get connected() {
    return this.#socket !== null && this.#waiting.size === 0;
  }

  #write(text) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(text);
  }

  /** Sends a command; then(answer, body) hears its ack. What is on its way when the socket is lost hears nothing. */
  say(namespace, name, payload, then) {
    this.#lastId += 1;
    this.#asked.set(this.#lastId, then);
    this.#write(speaking(namespace, this.#lastId, name, payload));
  }

  ask(namespace, name, payload, seconds = 20) {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer to ${name} in ${seconds} s`)), seconds * 1000);
      this.say(namespace, name, payload, (_answer, body) => {
        clearTimeout(late);
        resolve(JSON.parse(body)[0]);
      });
    });
  }

  /** Sends a card and keeps it until it is answered for good. */
  submit(number) {
    this.pending.set(number, this.who.submit(number, cardText(number)));
    if (this.connected) this.#send(number);
  }

  /** Sends again what got no answer for too long. */
  resend() {
    const late = performance.now() - PATIENCE_MS;
    for (const [number, { at }] of this.pending) if (this.connected && at < late) this.#send(number);
  }

  #send(number) {
    const command = this.pending.get(number);
    if (!command) return;
    command.at = performance.now();
    this.say(command.namespace, command.name, command.payload, (answer) => {
      if (answer.ok) this.listener.acked?.(number);
      else if (LASTING.has(answer.error?.code)) return void setTimeout(() => this.connected && this.#send(number), RETRY_MS);
      else this.listener.refused?.(number, answer.error?.code ?? "unknown");
      this.pending.delete(number);
    });
  }

  #hear(bytes) {
    if (bytes[0] === PING) return this.#write("3");
    if (bytes[0] !== MESSAGE) {
      // Engine.IO is open: now the namespaces.
      for (const { name, auth } of this.who.namespaces) this.#write(connecting(name, auth));
      return undefined;
    }
    if (bytes[1] === KINDS.event) return this.#event(this.once.event(bytes));
    const { namespace, id, body } = opened(bytes.toString());
    if (bytes[1] === KINDS.ack) {
      const then = this.#asked.get(id);
      this.#asked.delete(id);
      return then?.(answered(body), body);
    }
    if (bytes[1] === KINDS.connected) return this.#entered(namespace);
    return this.#refused(body);
  }

  #refused(body) {
    if (this.returning) return this.drop();
    if (JSON.parse(body).message === "rate_limited") return this.#comeAgain();
    this.#ready?.reject(new Error(`refused: ${body}`));
    return undefined;
  }

  /** As a page does that was told to wait a moment: one host opens fifty boards. */
  #comeAgain() {
    const socket = this.#socket;
    this.#socket = null;
    socket.terminate();
    setTimeout(() => this.#dial(), RETRY_MS);
  }

  #entered(namespace) {
    if (this.who.namespaces.find(({ name }) => name === namespace)?.sync) this.#sync(namespace);
    else this.#in(namespace);
  }

  #sync(namespace) {
    this.say(namespace, "sync", { since: this.#revs.get(namespace) ?? null }, (answer, body) => {
      if (!answer.ok) return this.drop();
      this.#revs.set(namespace, answer.rev);
      if (body.includes('"events"')) this.listener.saw?.(numbersIn(body), namespace);
      return this.#in(namespace);
    });
  }

  #in(namespace) {
    if (!this.#waiting.delete(namespace) || this.#waiting.size > 0) return;
    this.#ready?.resolve();
    this.#ready = null;
    for (const number of this.pending.keys()) this.#send(number);
  }

  #event({ namespace, since, rev, cards }) {
    if (cards.length > 0) this.listener.saw?.(cards, namespace);
    const own = this.#revs.get(namespace);
    if (rev === undefined || own === undefined) return;
    if (since > own) {
      if (this.#waiting.has(namespace)) return; // it has asked already, and hears the rest
      this.gaps += 1;
      this.#waiting.add(namespace);
      this.#sync(namespace);
    } else if (rev > own) this.#revs.set(namespace, rev);
  }
}
