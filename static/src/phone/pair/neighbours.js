import { signal } from "@preact/signals-core";
import { newOp } from "../../core/sending/ids.js";
import { t } from "../../core/words/i18n.js";

/**
 * What a person does about their pair: sit with a neighbour by code, add one without a phone, leave. It wants an answer
 * at once: a wish of a minute ago must not tear a pair apart, so nothing here waits for a connection.
 *
 * @param {{
 *   request: (name: string, payload: object) => Promise<import("../../core/stream/shapes.js").Ack>,
 *   reached: (rev: number) => Promise<void>,
 * }} needs
 */
export function createNeighbours({ request, reached }) {
  const seeking = signal(false);
  const busy = signal(false);
  const fault = signal(/** @type {{field: string, message: string} | null} */ (null));
  const met = signal("");
  const gone = signal("");
  const typed = signal(/** @type {{code?: string, name?: string}} */ ({}));
  const bringing = signal(false);
  /** A command that got no answer: who asks for the same again gets one thing, not two. */
  let unanswered = { key: "", op: "" };

  /**
   * @param {string} name
   * @param {object} payload
   * @returns {Promise<import("../../core/stream/shapes.js").Accepted | null>} null when it was refused or got no answer
   */
  async function ask(name, payload) {
    if (busy.value) return null;
    busy.value = true;
    fault.value = null;
    const key = JSON.stringify([name, payload]);
    const op = unanswered.key === key ? unanswered.op : newOp();
    unanswered = { key, op };
    const send = () => request(name, { op, ...payload });
    const ack = await send().catch(() => send().catch(() => null));
    if (ack) unanswered = { key: "", op: "" };
    if (ack?.ok) await reached(ack.rev);
    busy.value = false;
    if (ack?.ok) return ack;
    fault.value = ack
      ? { field: ack.error.field ?? "", message: ack.error.message }
      : { field: "", message: t("No answer from the server. Try again in a moment.") };
    return null;
  }

  return {
    /** Whether the person has gone back to the screen with their code. */
    seeking,
    busy,
    /** What went wrong, and at which field; empty when at none. */
    fault,
    /** The pair that was made on this phone: its people need not look for each other. */
    met,
    /** The name of who left last. */
    gone,
    /** What stands in the fields. It stays while the screen shows something else, as when pairs are drawn. */
    typed,
    /** Whether the field for a partner without a phone is unfolded. */
    bringing,

    /** @param {string} code */
    async join(code) {
      const ack = await ask("pair.join", { code });
      if (!ack) return false;
      met.value = ack.pair;
      typed.value = {};
      seeking.value = false;
      return true;
    },

    /**
     * @param {string} name
     * @returns {Promise<string | null>} the pair
     */
    async bring(name) {
      const ack = await ask("pair.guest", { name });
      if (!ack) return null;
      typed.value = {};
      seeking.value = bringing.value = false;
      return ack.pair;
    },

    async leave() {
      const ack = await ask("pair.leave", {});
      if (ack) seeking.value = false;
      return Boolean(ack);
    },

    /** @param {boolean} open */
    seek(open) {
      fault.value = null;
      seeking.value = open;
    },
  };
}
