import { answered, asked, receive, START, unanswered } from "./catch-up.js";
import { createServerClock } from "./server-clock.js";

const GRACE = 1_500;
const RETRY = [1_000, 15_000];

/**
 * Keep a screen's state equal to the server's: apply frames in order and fetch what is missing, on connect, a gap, a
 * heartbeat that is ahead, and when the page wakes.
 *
 * @param {{
 *   socket: {
 *     request: (name: string, payload: object) => Promise<import("./shapes.js").Ack>,
 *     on: (name: string, listener: (message: any) => void) => () => void,
 *   },
 *   apply: (events: import("./shapes.js").WorkshopEvent[]) => void,
 *   reset: (snapshot: any) => void,
 *   onSynced?: (answer: import("./shapes.js").Accepted) => void,
 *   page?: {document: EventTarget & {visibilityState?: string}, window: EventTarget},
 *   clock?: () => number,
 * }} options `onSynced` is called with the answer to every sync, after it was applied
 */
export function createSync({ socket, apply, reset, onSynced, page = defaultPage(), clock = Date.now }) {
  let position = START;
  const server = createServerClock(clock);
  let failures = 0;
  let again = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {{rev: number, resolve: () => void}[]} */
  let waiting = [];

  /** @param {import("./catch-up.js").Step} step */
  function take(step) {
    position = step.position;
    if (step.snapshot !== undefined) reset(step.snapshot);
    if (step.events.length) apply(step.events);
    const rev = position.rev ?? -1;
    waiting.filter((one) => one.rev <= rev).forEach((one) => one.resolve());
    waiting = waiting.filter((one) => one.rev > rev);
  }

  async function syncNow() {
    clearTimeout(timer);
    timer = undefined;
    if (position.asking) {
      again = true;
      return;
    }
    position = asked(position);
    const sent = clock();
    const ack = await socket.request("sync", { since: position.rev }).catch(() => null);
    if (ack?.ok) {
      server.answered(ack.now, sent);
      const step = answered(position, /** @type {any} */ (ack));
      failures = step.behind ? failures + 1 : 0;
      take(step);
      onSynced?.(ack);
      if (step.behind) syncLater(backOff());
      else if (again) syncLater(0);
    } else {
      position = unanswered(position);
      failures += 1;
      syncLater(backOff());
    }
    again = false;
  }

  /** @param {number} wait */
  function syncLater(wait) {
    timer ??= setTimeout(syncNow, wait);
  }

  function backOff() {
    const [least, most] = RETRY;
    return Math.min(most, least * 2 ** Math.min(failures - 1, 6)) * (0.5 + Math.random() / 2);
  }

  /** @param {import("./shapes.js").Frame} frame */
  function onFrame(frame) {
    const step = receive(position, frame);
    take(step);
    if (step.behind) syncNow();
  }

  /** @param {{rev: number, now: number}} beat */
  function onHeartbeat(beat) {
    if (server.heard(beat.now)) syncNow();
    if (beat.rev > (position.rev ?? -1)) setTimeout(() => beat.rev > (position.rev ?? -1) && syncNow(), GRACE);
  }

  const onWake = () => page.document.visibilityState !== "hidden" && syncNow();
  page.document.addEventListener("visibilitychange", onWake);
  page.window.addEventListener("online", onWake);
  const off = [socket.on("connect", syncNow), socket.on("frame", onFrame), socket.on("heartbeat", onHeartbeat)];

  return {
    /** Now, on the server's clock. */
    serverNow: server.now,

    /** The last revision applied; null before the first snapshot. */
    rev: () => position.rev,

    syncNow,

    /**
     * Resolves once the state has this revision, which it asks for when it does not come by itself.
     *
     * @param {number} rev
     * @returns {Promise<void>}
     */
    reached(rev) {
      if ((position.rev ?? -1) >= rev) return Promise.resolve();
      setTimeout(() => (position.rev ?? -1) < rev && syncNow(), GRACE);
      return new Promise((resolve) => waiting.push({ rev, resolve }));
    },

    stop() {
      clearTimeout(timer);
      off.forEach((stopListening) => stopListening());
      page.document.removeEventListener("visibilitychange", onWake);
      page.window.removeEventListener("online", onWake);
    },
  };
}

function defaultPage() {
  return { document, window };
}
