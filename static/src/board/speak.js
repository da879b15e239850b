import { newOp } from "../core/ids.js";
import { t } from "../core/i18n.js";

const MESSAGE_TIME = 8_000;
let lastMessage = 0;

/**
 * Show a sentence near the foot of the board for a while.
 *
 * @param {import("./desk.js").Desk} desk
 * @param {string} text
 * @param {"calm" | "error"} [tone]
 */
export function tell(desk, text, tone = "calm") {
  const id = ++lastMessage;
  desk.messages.value = [...desk.messages.value.slice(-2), { id, text, tone }];
  setTimeout(() => dismiss(desk, id), MESSAGE_TIME);
}

/**
 * @param {import("./desk.js").Desk} desk
 * @param {number} id
 */
export function dismiss(desk, id) {
  desk.messages.value = desk.messages.value.filter((message) => message.id !== id);
}

/**
 * Send a command and tell what went wrong if something did. Where no answer came, the same command goes out once more
 * with the same op, so it cannot count twice.
 *
 * @param {import("./desk.js").Desk} desk
 * @param {string} name
 * @param {object} [payload]
 * @param {{quietly?: string[]}} [options] error codes that the caller handles itself
 * @returns {Promise<import("../core/shapes.js").Ack | null>} null when no answer came
 */
export async function speak(desk, name, payload = {}, { quietly = [] } = {}) {
  const command = { op: newOp(), ...payload };
  const send = () => desk.live.request(name, command);
  const ack = await send().catch(() => send().catch(() => null));
  if (!ack) tell(desk, t("No connection. Nothing was changed; try again in a moment."), "error");
  else if (!ack.ok && !quietly.includes(ack.error.code)) tell(desk, ack.error.message, "error");
  return ack;
}
