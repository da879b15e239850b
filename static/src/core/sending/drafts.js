import { signal } from "@preact/signals-core";
import { browserStorage } from "../older/browser-storage.js";

/** @typedef {import("../older/browser-storage.js").Kept} Kept */

const ALL = "facilitate:draft:";
const DAY_MS = 86_400_000;
const AFTERWARDS_MS = 7 * DAY_MS;
const UNSEEN_MS = 30 * DAY_MS;
/** What is over for longer was written by a clock that was not set yet, as in a phone whose battery had run down. */
const BY_NO_CLOCK_MS = 3_650 * DAY_MS;

/**
 * What a participant was typing in a round, kept in the browser until it is sent, and by this page alone where
 * storage is full or forbidden. What was never sent is forgotten a week after the workshop, or a month after it was
 * touched where this browser does not see the workshop end.
 *
 * @param {string} participant
 * @param {Kept} [storage]
 * @param {() => number} [clock]
 */
export function createDrafts(participant, storage = browserStorage(), clock = Date.now) {
  const prefix = `${ALL}${participant}:`;
  const key = (/** @type {string} */ round) => `${prefix}${round}`;
  /** What found no place in the browser. @type {Map<string, Record<string, string>>} */
  const unkept = new Map();
  const passing = signal(false);
  const settle = (/** @type {string} */ round, /** @type {Record<string, string> | null} */ draft) => {
    if (draft) unkept.set(round, draft);
    else unkept.delete(round);
    passing.value = unkept.size > 0;
  };
  forgetOld(storage, clock());
  return {
    /** Whether something stands in this page alone: closing or reloading it would lose that. */
    passing,

    /**
     * @param {string} round
     * @returns {Record<string, string>} empty when there is none
     */
    read(round) {
      const { until: _until, ...draft } = unkept.get(round) ?? wordsOf(storage, key(round));
      return draft;
    },

    /**
     * @param {string} round
     * @param {Record<string, string>} draft
     */
    write(round, draft) {
      try {
        storage.setItem(key(round), JSON.stringify({ ...draft, until: clock() + UNSEEN_MS }));
        settle(round, null);
      } catch {
        settle(round, draft);
      }
    },

    /** The rounds that have a draft. */
    rounds() {
      return [...new Set([...keysOf(storage, prefix).map((one) => one.slice(prefix.length)), ...unkept.keys()])];
    },

    /** @param {string} round */
    forget(round) {
      settle(round, null);
      try {
        storage.removeItem(key(round));
      } catch {
        // Nothing was kept.
      }
    },

    /**
     * Another tab of this browser wrote a draft, or sent it.
     *
     * @param {(round: string) => void} heard
     * @param {Pick<EventTarget, "addEventListener">} [tabs]
     */
    onOtherTab(heard, tabs = window) {
      tabs.addEventListener("storage", (event) => {
        const { key: one } = /** @type {StorageEvent} */ (event);
        if (one?.startsWith(prefix)) heard(one.slice(prefix.length));
      });
    },

    /**
     * The workshop is over.
     *
     * @param {number} at on the server's clock
     * @param {number} [now] on the server's clock: this device's may be days off
     */
    ended(at, now = clock()) {
      const here = clock();
      for (const one of keysOf(storage, prefix)) limit(storage, one, here + at - now + AFTERWARDS_MS);
      forgetOld(storage, here);
    },
  };
}

/**
 * Forget whatever is over, whoever wrote it on this device. A draft that has no time yet, or none of this age, gets one.
 *
 * @param {Kept} storage
 * @param {number} now
 */
function forgetOld(storage, now) {
  for (const key of keysOf(storage, ALL)) {
    limit(storage, key, now + UNSEEN_MS);
    try {
      const over = now - untilOf(storage, key);
      if (over >= BY_NO_CLOCK_MS) storage.setItem(key, JSON.stringify({ ...wordsOf(storage, key), until: now + UNSEEN_MS }));
      else if (over >= 0) storage.removeItem(key);
    } catch {
      // It stays, as everything does there.
    }
  }
}

/**
 * A draft is kept no longer than this.
 *
 * @param {Kept} storage
 * @param {string} key
 * @param {number} until
 */
function limit(storage, key, until) {
  try {
    if (untilOf(storage, key) > until) storage.setItem(key, JSON.stringify({ ...wordsOf(storage, key), until }));
  } catch {
    // The storage is full or broken: next time, perhaps.
  }
}

/** @param {Kept} storage @param {string} key */
const untilOf = (storage, key) => Number(wordsOf(storage, key).until ?? Infinity);

/** @param {Kept} storage @param {string} key @returns {Record<string, any>} */
function wordsOf(storage, key) {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? "{}");
    return kept && typeof kept === "object" ? kept : {};
  } catch {
    return {};
  }
}

/** @param {Kept} storage @param {string} prefix */
function keysOf(storage, prefix) {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  return keys.filter((key) => key.startsWith(prefix));
}
