import { newOp } from "../../core/sending/ids.js";
import { FAILED_MOST, setAside } from "../../core/sending/patience.js";
import { accepted, commandOf, depart, heard, refused } from "./shared-text.js";

const PAUSE = 150;
const BACK_OFF = [500, 15_000];
const RETRYABLE = ["rate_limited", "busy", "storage_full", "storage", "internal", "locked", "timeout", "disconnect"];

/**
 * Sends what a shared draft has to send, one thing after the other: changes, then the kind, then the card. What got no
 * answer is sent again as it was.
 *
 * @typedef {import("@preact/signals-core").Signal<import("./shared-text.js").Shared | null>} StateSignal
 * @param {{
 *   request: (name: string, payload: object) => Promise<import("../../core/stream/shapes.js").Ack>,
 *   ready: () => boolean,
 *   paused: () => boolean,
 *   later?: (run: () => void, wait: number) => void,
 *   sync: {syncNow: () => unknown, reached: (rev: number) => Promise<void>},
 *   state: StateSignal,
 *   wanted: import("@preact/signals-core").Signal<import("../../core/stream/shapes.js").CardKind | null>,
 *   sending: import("@preact/signals-core").Signal<import("./shared-draft.js").Sending | null>,
 *   error: import("@preact/signals-core").Signal<import("../../core/stream/shapes.js").WireError | null>,
 *   put: (state: import("./shared-text.js").Shared) => void,
 *   take: (heard: import("./shared-text.js").Heard, draft: import("../../core/stream/shapes.js").SharedDraft) => void,
 *   keep: () => void,
 *   page: {get: () => string, renew: () => void},
 * }} draft nothing is sent while not `ready`, and no card while `paused`
 */
export function createPump({ request, ready, paused, later = (run, wait) => void setTimeout(run, wait), sync, state, wanted, sending, error, put, take, keep, page }) {
  let running = false;
  let timed = false;
  let failures = 0;
  /** How often in a row the server failed at what is sent now. */
  let failed = 0;
  /** The server has another draft than this phone believes; only a sync can help. */
  let conflicted = false;
  /** The server will not have the words as they are: nothing is sent until somebody changes them. */
  let held = false;

  async function run() {
    if (running) return;
    running = true;
    try {
      while (ready() && !conflicted && (await sendOne()));
    } finally {
      running = false;
    }
  }

  /** @returns {Promise<boolean>} whether to go on */
  async function sendOne() {
    const now = state.value;
    if (!now) return false;
    if (!held) {
      if (!now.inflight) page.renew();
      const next = depart(now, newOp());
      if (next !== now) put(next);
      const command = commandOf(next);
      if (command) return settled(now, await ask("draft.edit", { ...command, page: page.get() }), editTaken(command.op), editRefused);
    }
    const { value: kind } = wanted;
    if (kind) {
      const done = () => wanted.value === kind && ((wanted.value = null), keep());
      return settled(now, await ask("draft.kind", { op: newOp(), pair: now.pair, kind }), heardWith(done), done);
    }
    const { value: card } = sending;
    if (!card || card.done || held || paused()) return false;
    return settled(now, await ask("draft.send", { op: card.op, pair: now.pair, sent: now.sent }), cardTaken(now.sent), cardRefused);
  }

  /**
   * @param {string} name
   * @param {object} payload
   * @returns {Promise<import("../../core/stream/shapes.js").Ack>}
   */
  async function ask(name, payload) {
    try {
      return await request(name, payload);
    } catch (failure) {
      const code = failure && typeof failure === "object" && "code" in failure ? String(failure.code) : "disconnect";
      return { ok: false, error: { code, message: "" } };
    }
  }

  /**
   * @param {import("./shared-text.js").Shared} asked as it was when it was asked
   * @param {import("../../core/stream/shapes.js").Ack} ack
   * @param {(ack: any) => void} taken
   * @param {(error: import("../../core/stream/shapes.js").WireError) => void} declined
   */
  function settled(asked, ack, taken, declined) {
    // What is said of a former pair is no matter of this one. Its words wait on this phone, with what was on its way.
    if (state.value?.pair !== asked.pair) return true;
    failed = !ack.ok && ack.error.code === "internal" ? failed + 1 : 0;
    const givesUp = failed >= FAILED_MOST;
    if (!ack.ok && RETRYABLE.includes(ack.error.code) && !givesUp) {
      failures += 1;
      const [least, most] = BACK_OFF;
      soon(Math.min(most, least * 2 ** Math.min(failures - 1, 6)) * (0.5 + Math.random() / 2));
      return false;
    }
    failures = failed = 0;
    if (ack.ok) taken(ack);
    else declined(givesUp ? setAside() : ack.error);
    return true;
  }

  /** @param {string} op */
  const editTaken = (op) => (/** @type {any} */ ack) => state.value && take(accepted(state.value, op, ack), ack.draft);

  /** @param {() => void} done */
  const heardWith = (done) => (/** @type {any} */ ack) => {
    done();
    if (state.value) take(heard(state.value, ack), ack.draft);
  };

  /** @param {import("../../core/stream/shapes.js").WireError} reason */
  function editRefused(reason) {
    if (state.value) put(refused(state.value));
    if (reason.code === "conflict") askAnew();
    else {
      held = true;
      stop(reason);
    }
  }

  /** @param {number} sent */
  const cardTaken = (sent) => (/** @type {any} */ ack) => {
    if (sending.value) sending.value = { ...sending.value, done: true };
    keep();
    sync.reached(ack.rev).then(() => state.value?.sent === sent && sync.syncNow());
  };

  /** @param {import("../../core/stream/shapes.js").WireError} reason */
  function cardRefused(reason) {
    stop(reason);
    if (reason.code === "conflict") askAnew();
  }

  function askAnew() {
    conflicted = true;
    sync.syncNow();
  }

  /** @param {import("../../core/stream/shapes.js").WireError} reason */
  function stop(reason) {
    sending.value = null;
    error.value = reason;
    keep();
  }

  /** @param {number} [wait] */
  function soon(wait = PAUSE) {
    held = false;
    if (timed) return;
    timed = true;
    later(() => {
      timed = false;
      run();
    }, wait);
  }

  return {
    soon: () => soon(),

    /** Another pair than before, or none: nothing of the former one stands in the way. */
    reset() {
      conflicted = held = false;
      failures = 0;
    },

    /** Go on, now that something may be possible that was not. */
    again() {
      held = false;
      run();
    },

    /** Whether the last answer was a conflict; asked once, by who mends it. */
    conflicted() {
      const was = conflicted;
      conflicted = false;
      return was;
    },
  };
}
