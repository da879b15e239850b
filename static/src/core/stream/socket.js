import { signal } from "@preact/signals-core";
import { io } from "socket.io-client";
import { keepLine } from "./keep-line.js";
import { tooLarge } from "./message-size.js";

const ACK_TIMEOUT = 10_000;
const AGAIN_AFTER = [1_000, 5_000];
const SHOWN_OUT_AGAIN_AFTER = [50, 500];
/** Who was taken out may be let in again: this page asks now and then. */
const TAKEN_OUT_AGAIN_AFTER = [8_000, 15_000];
/** No answer to a poll takes so long: the server pings. */
const REQUEST_TIMEOUT = 30_000;
const FINAL = ["forbidden", "not_found", "bad_request", "unknown_command", "locked"];

/** No answer came: `code` is `timeout` or `disconnect`. The command may or may not have been carried out. */
export class NoAnswer extends Error {
  /** @param {"timeout" | "disconnect"} code */
  constructor(code) {
    super(code);
    this.name = "NoAnswer";
    this.code = code;
  }
}

/**
 * Speak with the server in one namespace, over a connection that never gives up: by websocket, or by polling where
 * websockets do not get through (`ways.js`). One that is cut is made again at once; one on which nothing comes any more is
 * given up after some seconds (`keep-line.js`). What was not answered then has no answer; whoever asked asks again.
 *
 * `status` is a signal: `connecting` before the first time, `online`, `offline` while it tries again, or `refused`
 * when the server will not let this page in (`refusal` says why).
 *
 * @param {string} namespace `/board` or `/phone`
 * @param {Record<string, string>} [auth]
 */
export function connect(namespace, auth = {}) {
  const socket = io(namespace, {
    auth,
    autoConnect: false,
    requestTimeout: REQUEST_TIMEOUT,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
  });
  const ways = keepLine(socket.io);
  const status = signal(/** @type {"connecting" | "online" | "offline" | "refused"} */ ("connecting"));
  const refusal = signal(/** @type {import("./shapes.js").WireError | null} */ (null));

  socket.on("connect", () => {
    refusal.value = null;
    status.value = "online";
  });
  socket.on("disconnect", (reason) => {
    status.value = "offline";
    // The server shows out who lost their right. Asking again at once tells why, or lets in who has another one.
    if (reason === "io server disconnect") connectAgain(socket, SHOWN_OUT_AGAIN_AFTER);
  });
  socket.on("connect_error", (/** @type {Error & {data?: import("./shapes.js").WireError}} */ error) => {
    const final = !socket.active && FINAL.includes(error.data?.code ?? error.message);
    if (final) refusal.value = error.data ?? { code: error.message, message: "" };
    const goesAnotherWay = socket.active && status.value === "connecting" && !ways.triedAll();
    if (!goesAnotherWay) status.value = final ? "refused" : "offline";
    if (!socket.active && !final) connectAgain(socket);
    else if (isTakenOut(refusal.value)) connectAgain(socket, TAKEN_OUT_AGAIN_AFTER);
  });

  socket.connect();

  return {
    status,
    refusal,

    /**
     * Send a command or query; the promise gives the server's answer, accepted or declined. What is larger than a
     * message may be is declined here.
     *
     * @param {string} name
     * @param {object} payload
     * @param {{timeout?: number}} [options] milliseconds to wait for the answer
     * @returns {Promise<import("./shapes.js").Ack>}
     * @throws {NoAnswer} when none came
     */
    request(name, payload, { timeout = ACK_TIMEOUT } = {}) {
      const error = tooLarge(name, payload);
      if (error) return Promise.resolve({ ok: false, error });
      if (!socket.connected) return Promise.reject(new NoAnswer("disconnect"));
      return new Promise((resolve, reject) => {
        socket.timeout(timeout).emit(name, payload, (/** @type {Error | null} */ error, /** @type {any} */ ack) => {
          if (error) reject(new NoAnswer(socket.connected ? "timeout" : "disconnect"));
          else resolve(ack);
        });
      });
    },

    /**
     * Listen to what the server pushes, and to `connect` and `disconnect`.
     *
     * @param {string} name
     * @param {(message: any) => void} listener
     * @returns {() => void} stop listening
     */
    on(name, listener) {
      socket.on(name, listener);
      return () => socket.off(name, listener);
    },

    close() {
      socket.disconnect();
    },
  };
}

/**
 * Whether the person was taken out of the workshop, which can be undone.
 *
 * @param {import("./shapes.js").WireError | null} refusal
 */
export const isTakenOut = (refusal) => refusal?.code === "forbidden" && refusal.field === "participant";

/**
 * @param {import("socket.io-client").Socket} socket
 * @param {number[]} [after]
 */
function connectAgain(socket, [least, most] = AGAIN_AFTER) {
  setTimeout(() => socket.connect(), least + Math.random() * (most - least));
}
