/** Within it, in milliseconds, another letter makes a letter part of a word. */
const PAUSE = 300;
const LETTER = /^\p{L}$/u;

/**
 * A key that moves the whole room on is one that stands alone: a letter of a word that somebody types where no field is means nothing.
 */
export function createCare() {
  let last = -Infinity;
  let alone = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  return {
    /** @param {Pick<KeyboardEvent, "key" | "timeStamp">} event */
    heard({ key, timeStamp }) {
      if (!LETTER.test(key)) return;
      clearTimeout(waiting);
      alone = timeStamp - last > PAUSE;
      last = timeStamp;
    },

    /** @param {() => unknown} act what the key just heard does */
    act(act) {
      if (alone) waiting = setTimeout(act, PAUSE);
    },
  };
}
