const WEBSOCKET_OPENS_WITHIN = 2_000;
const POLLING_OPENS_WITHIN = 20_000;
const SILENT = 6_000;
const EARLY = 60_000;
const MOST_EARLY = 3;

/**
 * By which way a page goes to the server, as its network teaches it.
 *
 * A websocket costs the server least: it comes first, and has two seconds to open. Where it does not, in whatever way,
 * the next attempt is by polling. When that opens, websockets do not get through here, and this page polls first from
 * then on; Engine.IO tries beside it whether it can change over to a websocket after all. A line that falls silent sends
 * the page to polling as well. Where that happens to a websocket within a minute, or three in a row are cut so early, its
 * start proves nothing: this page tries no other.
 *
 * @param {() => number} [clock]
 */
export function createWays(clock = Date.now) {
  let way = "websocket";
  let openedAt = -Infinity;
  let blocked = false;
  let polls = false;
  let changesOver = true;
  /** Attempts in a row that opened nothing, and lines in a row that soon were lost. */
  let failures = 0;
  let early = 0;

  const isEarly = () => clock() - openedAt < EARLY;

  return {
    /** How the next attempt goes about it. @returns {{transports: string[], timeout: number}} */
    next() {
      if (!polls) return { transports: ["websocket"], timeout: WEBSOCKET_OPENS_WITHIN };
      return { transports: changesOver ? ["polling", "websocket"] : ["polling"], timeout: POLLING_OPENS_WITHIN };
    },

    /** An attempt opened nothing. */
    failed() {
      failures += 1;
      polls = blocked || !polls;
    },

    /** The line is open, or has changed over. @param {string} by */
    opened(by) {
      way = by;
      openedAt = clock();
      failures = 0;
      blocked = polls = by === "polling";
    },

    /** It is lost. @param {boolean} silently nobody said so */
    lost(silently) {
      early = isEarly() ? early + 1 : 0;
      if (way === "polling" || (!silently && early < MOST_EARLY)) return;
      blocked = polls = true;
      if (early) changesOver = false;
    },

    /** So long nothing may come on it: longer after an early loss, for a line on which the whole state takes its time. */
    patience: () => SILENT * (isEarly() ? 2 ** Math.min(early, 2) : 1),

    /** Whether no other way is left to try. */
    triedAll: () => blocked || failures > 1,
  };
}
