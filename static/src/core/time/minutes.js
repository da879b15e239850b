import { signal } from "@preact/signals-core";

const MINUTE = 60_000;
const BEAT = 5_000;

/**
 * The minute that begins, by the server's clock: who draws by it is drawn again once a minute and not more often.
 *
 * @param {() => number} now
 */
export function createMinute(now) {
  const minute = signal(0);
  const look = () => void (minute.value = Math.floor(now() / MINUTE) * MINUTE);
  return {
    minute,

    /** Keep it right, from now on. */
    run() {
      look();
      setInterval(look, BEAT);
    },
  };
}
