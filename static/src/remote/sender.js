import { signal } from "@preact/signals-core";
import { newOp } from "../core/sending/ids.js";
import { t } from "../core/words/i18n.js";

const RETRYABLE = ["rate_limited", "busy", "storage_full", "storage", "internal"];
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 4_000;
const GIVE_UP_AFTER = 60_000;
const CALM = 600;

/**
 * Presses of a button, each carried out once: the same op goes out until an answer comes, and a finger that taps twice
 * does not press what the button has become meanwhile.
 *
 * @param {{
 *   request: (name: string, payload: object) => Promise<import("../core/stream/shapes.js").Ack>,
 *   reached: (rev: number) => Promise<void>,
 *   pause?: (milliseconds: number) => Promise<void>,
 *   clock?: () => number,
 * }} needs `reached` resolves when the screen shows a revision
 */
export function createSender({ request, reached, pause = wait, clock = Date.now }) {
  const pending = signal(/** @type {string[]} */ ([]));
  const trouble = signal("");

  /**
   * @param {string} name
   * @param {object} command with its op
   */
  async function untilAnswered(name, command) {
    const end = clock() + GIVE_UP_AFTER;
    for (let next = FIRST_PAUSE; ; next = Math.min(LONGEST_PAUSE, next * 2)) {
      const ack = await request(name, command).catch(() => null);
      if (ack?.ok || (ack && !RETRYABLE.includes(ack.error.code))) return ack;
      if (clock() + next > end) return ack;
      await pause(next);
    }
  }

  return {
    /** The buttons whose press is on its way. */
    pending,

    /** What went wrong with the last press, for people. */
    trouble,

    /**
     * Send a command of which each press counts.
     *
     * @param {string} name
     * @param {object} payload
     * @returns the answer, if there was one
     */
    async send(name, payload) {
      trouble.value = "";
      const ack = await untilAnswered(name, { op: newOp(), ...payload });
      if (!ack) trouble.value = t("No answer from the server. Look at the stage before you press again.");
      else if (!ack.ok) trouble.value = ack.error.message;
      return ack;
    },

    /**
     * Send a command for a button. While its last press is on its way, another one is nothing, nor is one just after
     * somebody else changed what the button does. A conflict means that somebody else did the same just before: nothing
     * is left to do.
     *
     * @param {string} button
     * @param {string} name
     * @param {object} [payload]
     * @param {import("../leading/simultaneous-press.js").Together} [together] what the button changes
     * @returns the answer, if there was one
     */
    async press(button, name, payload = {}, together = undefined) {
      if (pending.value.includes(button) || together?.justChanged()) return null;
      pending.value = [...pending.value, button];
      trouble.value = "";
      const answer = untilAnswered(name, { op: newOp(), ...payload });
      const ack = await (together ? together.own(answer) : answer);
      if (ack?.ok) await Promise.race([reached(ack.rev), pause(LONGEST_PAUSE)]);
      else if (!ack) trouble.value = t("No answer from the server. Look at the stage before you press again.");
      else if (ack.error.code !== "conflict") trouble.value = ack.error.message;
      await pause(CALM);
      pending.value = pending.value.filter((one) => one !== button);
      return ack;
    },
  };
}

/** @typedef {ReturnType<typeof createSender>} Sender */

/** @param {number} milliseconds */
function wait(milliseconds) {
  return /** @type {Promise<void>} */ (new Promise((resolve) => setTimeout(resolve, milliseconds)));
}
