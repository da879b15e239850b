/** Within it, in milliseconds, another letter makes a letter part of a word. */
const PAUSE = 300;
/** What a word begins with; whatever else is printed goes on with one. */
const BEGINS = /^[\p{L}\p{N}]$/u;

/**
 * A key that does something where no field is stands alone: a letter of a word that somebody types there means nothing
 * else.
 */
export function createCare() {
  let last = -Infinity;
  let letters = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  /** Whether the key just heard may come several times in a row. */
  let row = false;
  return {
    /** @param {Pick<KeyboardEvent, "key" | "timeStamp">} event */
    heard({ key, timeStamp }) {
      if (key.length !== 1) return;
      clearTimeout(waiting);
      const goesOn = letters !== "" && timeStamp - last <= PAUSE && !(row && key === letters);
      row = false;
      letters = goesOn ? letters + key : BEGINS.test(key) ? key : "";
      last = timeStamp;
    },

    /** What was typed of a word; empty for a key that may stand alone. */
    word: () => (letters.length > 1 ? letters : ""),

    /** The key just heard was meant as a key: no word begins with it. */
    forget() {
      letters = "";
    },

    /**
     * @param {() => unknown} act what the key just heard does: a sign at once, a letter when no other comes
     * @param {boolean} [own] whether nobody else sees what it does: it does so at once
     * @param {boolean} [again] whether it means something several times in a row
     */
    act(act, own = false, again = own) {
      row = again;
      if (!letters || own) act();
      else if (letters.length === 1) waiting = setTimeout(act, PAUSE);
    },
  };
}

/** @typedef {ReturnType<typeof createCare>} Care */
