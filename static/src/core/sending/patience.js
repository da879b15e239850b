import { t } from "../words/i18n.js";

/**
 * When to give up on a command that the server cannot get done, so that it does not hold up all that comes after it.
 *
 * What the server says it failed at speaks against the command. No answer does so only if the server was heard
 * otherwise since the last try, and much less: the line may be bad, and the server may have it. Whatever names another
 * reason, such as a full disk, does not.
 *
 * @typedef {import("./outbox.js").Entry} Entry
 */

/** So often the server may fail at one thing, which takes half a minute and more. */
export const FAILED_MOST = 8;
const AGAINST = /** @type {Record<string, number>} */ ({ internal: 5, timeout: 2, disconnect: 2 });
const MOST = FAILED_MOST * AGAINST.internal;

/** The code of what is set aside; the server's own codes are others. */
export const SET_ASIDE = "set_aside";

/** @param {() => number} heard how often the server was heard until now, by other ways */
export function createPatience(heard) {
  /** @type {Map<string, number>} */
  const heardAtTry = new Map();

  return {
    /**
     * What speaks against an entry after one more try.
     *
     * @param {Entry} entry
     * @param {string} code of the answer, or of what came in its place
     */
    after(entry, code) {
      const before = heardAtTry.get(entry.op);
      heardAtTry.set(entry.op, heard());
      const isOnlyLost = code !== "internal" && (before === undefined || before === heardAtTry.get(entry.op));
      return (entry.against ?? 0) + (isOnlyLost ? 0 : (AGAINST[code] ?? 0));
    },

    /** @param {number} against */
    isOver: (against) => against >= MOST,
  };
}

/** What its author reads. @returns {import("../stream/shapes.js").WireError} */
export const setAside = () => ({ code: SET_ASIDE, message: t("This could not be sent, also after many tries.") });
