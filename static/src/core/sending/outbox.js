import { signal } from "@preact/signals-core";
import { newOp } from "./ids.js";
import { createPatience, setAside } from "./patience.js";

/**
 * A command on its way. `device`: on this phone, not tried yet or waiting for the next try; `sending`: no answer yet;
 * `refused`: the server will not have it, and says why in `error`, or cannot get it done (code `set_aside`). `tries`
 * above 0 means the server may have it; `against` is what speaks against it, see `patience.js`.
 *
 * @typedef {import("../stream/shapes.js").WireError} WireError
 * @typedef {{op: string, owner: string, name: string, payload: Record<string, any>, created: number,
 *   state: "device" | "sending" | "refused", tries: number, error: WireError | null, place?: number, against?: number, aside?: any}} Entry
 *   `aside` is kept with it for this phone alone
 */

const RETRYABLE = ["rate_limited", "busy", "storage_full", "storage", "internal", "timeout", "disconnect"];
/** Somebody does not let this kind of command in for a while. The screen says so; other kinds go on. */
const LOCKED = "locked";
const BACK_OFF = [500, 15_000];

/** What a command is about: the part of its name before the dot. @param {Entry} entry */
const kindOf = ({ name }) => name.split(".")[0];

/**
 * Commands of one participant, saved before they are sent and sent in order until the server gives a final answer.
 * Sending twice is harmless: the op id makes the server answer the first receipt again.
 *
 * @param {{
 *   owner: string,
 *   shelf: import("./shelf.js").Shelf,
 *   send: (name: string, payload: object) => Promise<import("../stream/shapes.js").Ack>,
 *   ready?: () => boolean,
 *   held?: (entry: Entry) => boolean,
 *   heard?: () => number,
 *   onAccepted?: (entry: Entry, ack: import("../stream/shapes.js").Accepted) => Promise<void> | void,
 *   later?: (run: () => void, wait: number) => void,
 *   clock?: () => number,
 * }} options nothing is tried while not `ready`, and no entry that is `held`; `heard`: how often the server was heard by other ways; `onAccepted` may take its time: the entry stays visible until it resolves
 */
export function createOutbox({
  owner,
  shelf,
  send,
  ready = () => true,
  held = () => false,
  heard = () => 0,
  onAccepted,
  later = (run, wait) => void setTimeout(run, wait),
  clock = Date.now,
}) {
  const entries = signal(/** @type {Entry[]} */ ([]));
  const trouble = signal(/** @type {WireError | null} */ (null));
  const patience = createPatience(heard);
  /**
   * What the browser would not note on its shelf: an entry as it is now, or null for one that is done.
   *
   * @type {Map<string, Entry | null>}
   */
  const unnoted = new Map();
  let running = false;
  let flushAgain = false;
  let failures = 0;
  let timed = false;

  /**
   * @param {string} op
   * @param {Partial<Entry>} change
   */
  function show(op, change) {
    entries.value = entries.value.map((entry) => (entry.op === op ? { ...entry, ...change } : entry));
  }

  /** @param {string} op */
  function hide(op) {
    entries.value = entries.value.filter((entry) => entry.op !== op);
  }

  /** Read what is kept, also by another tab of this participant. */
  async function load() {
    const kept = (await shelf.all(owner)).flatMap((entry) => (unnoted.has(entry.op) ? (unnoted.get(entry.op) ?? []) : entry));
    const sending = entries.value.filter((entry) => entry.state === "sending");
    const others = kept.filter((entry) => !sending.some((one) => one.op === entry.op));
    entries.value = [...sending, ...others].sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  }

  async function flush() {
    flushAgain = true;
    if (running) return;
    running = true;
    try {
      while (flushAgain) {
        flushAgain = false;
        await sendAll();
      }
    } catch {
      entries.value = entries.value.map((entry) => (entry.state === "sending" ? { ...entry, state: "device" } : entry));
      tryAgain();
    } finally {
      running = false;
    }
  }

  async function sendAll() {
    /** @type {Set<string>} */
    const locked = new Set();
    while (ready()) {
      const next = entries.value.find((entry) => entry.state === "device" && !held(entry) && !locked.has(kindOf(entry)));
      if (!next) break;
      const hindrance = await sendOne(next);
      if (hindrance === LOCKED) locked.add(kindOf(next));
      else if (hindrance) return tryAgain();
      else failures = 0;
    }
    if (locked.size) tryAgain();
  }

  function tryAgain() {
    failures += 1;
    flushLater();
  }

  /**
   * @param {Entry} entry
   * @returns {Promise<string | null>} why it has to be tried again
   */
  async function sendOne(entry) {
    const tried = await note(entry, (kept) => ({ ...kept, tries: kept.tries + 1 }));
    if (!tried) {
      hide(entry.op);
      return null;
    }
    show(entry.op, { state: "sending", tries: tried.tries });
    const ack = await answer(entry);
    if (ack.ok) {
      trouble.value = null;
      await note(tried, () => null);
      accepted(entry, ack);
      return null;
    }
    const { code, message } = ack.error;
    const against = patience.after(tried, code);
    const goesAgain = RETRYABLE.includes(code) && !patience.isOver(against);
    trouble.value = goesAgain && message ? ack.error : null;
    if (goesAgain || code === LOCKED) {
      if (against !== tried.against) await note(tried, (kept) => ({ ...kept, against }));
      show(entry.op, { state: "device", against });
      return code;
    }
    const error = RETRYABLE.includes(code) ? setAside() : ack.error;
    await note(tried, (kept) => ({ ...kept, state: "refused", error }));
    show(entry.op, { state: "refused", error });
    return null;
  }

  /**
   * Note on the shelf how it stands with an entry. Where the browser refuses that, it is known to this page alone: the
   * entry goes its way all the same, and after a reload once more, which its op makes harmless.
   *
   * @template {Entry | null} Next
   * @param {Entry} entry as it is known here
   * @param {(kept: Entry) => Next} change
   * @returns {Promise<Next | null>} how it is now; null when it is not there any more
   */
  async function note(entry, change) {
    const known = unnoted.get(entry.op);
    /** @type {Next | null} */
    let now = null;
    try {
      await shelf.change(entry.op, (kept) => (now = change(known ?? kept)));
      unnoted.delete(entry.op);
    } catch {
      now = change(known ?? entry);
      unnoted.set(entry.op, now);
    }
    return now;
  }

  /**
   * @param {Entry} entry
   * @returns {Promise<import("../stream/shapes.js").Ack>}
   */
  async function answer({ name, op, payload }) {
    try {
      return await send(name, { op, ...payload });
    } catch (error) {
      const code = error && typeof error === "object" && "code" in error ? String(error.code) : "disconnect";
      return { ok: false, error: { code, message: "" } };
    }
  }

  /**
   * @param {Entry} entry
   * @param {import("../stream/shapes.js").Accepted} ack
   */
  async function accepted(entry, ack) {
    try {
      await onAccepted?.(entry, ack);
    } finally {
      hide(entry.op);
    }
  }

  function flushLater() {
    if (timed) return;
    timed = true;
    const [least, most] = BACK_OFF;
    const wait = Math.min(most, least * 2 ** Math.min(failures - 1, 6)) * (0.5 + Math.random() / 2);
    later(() => {
      timed = false;
      flush();
    }, wait);
  }

  return {
    entries,
    /** What the server says about waiting, such as a full disk; null when nothing is wrong. */
    trouble,
    /** False where the browser does not keep entries through a reload. */
    durable: shelf.durable,
    load,
    flush,

    /**
     * Save a command, then send it. Resolves when it is saved.
     *
     * @param {string} name
     * @param {Record<string, any>} payload without op
     * @param {any} [aside]
     * @returns {Promise<Entry>}
     */
    async add(name, payload, aside) {
      const entry = await shelf.add({
        op: newOp(),
        owner,
        name,
        payload,
        created: clock(),
        state: "device",
        tries: 0,
        error: null,
        aside,
      });
      entries.value = [...entries.value, entry];
      flush();
      return entry;
    },

    /**
     * Take an entry back, to edit or discard it: one that was refused or never tried. Resolves to null when the
     * server may have it already.
     *
     * @param {string} op
     * @returns {Promise<Entry | null>}
     */
    async take(op) {
      const shown = entries.value.find((entry) => entry.op === op);
      if (!shown) return null;
      const free = (/** @type {Entry} */ entry) => entry.state === "refused" || entry.tries === 0;
      let was = /** @type {Entry | null} */ (null);
      await note(shown, (kept) => {
        was = free(kept) ? kept : null;
        return was ? null : kept;
      });
      if (was) hide(op);
      return was;
    },
  };
}
