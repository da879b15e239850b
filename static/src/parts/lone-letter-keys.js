/** Within it, in milliseconds, another letter makes a letter part of a word. */
const PAUSE = 300;
/** What a word begins with; whatever else is printed goes on with one. */
const BEGINS = /^[\p{L}\p{N}]$/u;
/** What no word begins with twice. */
const ONCE = /^[b-df-np-tv-z]$/i;

/**
 * A key that does something where no field is stands alone: a letter of a word that somebody types there means nothing
 * else.
 */
export function createCare() {
  let last = -Infinity;
  let letters = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  return {
    /** @param {Pick<KeyboardEvent, "key" | "timeStamp">} event */
    heard({ key, timeStamp }) {
      if (key.length !== 1) return;
      clearTimeout(waiting);
      const goesOn = letters !== "" && timeStamp - last <= PAUSE && !(key === letters && ONCE.test(key));
      letters = goesOn ? letters + key : BEGINS.test(key) ? key : "";
      last = timeStamp;
    },

    /** What was typed of a word; empty for a key that may stand alone. */
    word: () => (letters.length > 1 ? letters : ""),

    /**
     * Whether this is the key just heard once more, such as by a hand that trembles: in the field that it opened it is no
     * letter.
     *
     * @param {Pick<KeyboardEvent, "key" | "timeStamp">} event
     */
    isAgain: ({ key, timeStamp }) => key === letters && timeStamp - last <= PAUSE,

    /** The key just heard was meant as a key: no word begins with it. */
    forget() {
      letters = "";
    },

    /**
     * @param {() => unknown} act what the key just heard does: a sign at once, a letter when no other comes
     * @param {boolean} [own] whether nobody else sees what it does: it does so at once
     */
    act(act, own = false) {
      if (!letters || own) act();
      else if (letters.length === 1) waiting = setTimeout(act, PAUSE);
    },
  };
}

/** @typedef {ReturnType<typeof createCare>} Care */
