import { t } from "../words/i18n.js";

/** What the server takes in one message; it hangs up on who sends more. `domain/limits.py` has the same number. */
export const MESSAGE_BYTES = 64 * 1024;
const WRAPPING = 64;

/**
 * Why a command cannot be sent, as the server refuses one: it would not fit in a message. `field` is the one that takes
 * most of it.
 *
 * @param {string} name
 * @param {object} payload
 * @returns {import("./shapes.js").WireError | null}
 */
export function tooLarge(name, payload) {
  if (bytes([name, payload]) + WRAPPING <= MESSAGE_BYTES) return null;
  const [field] = Object.entries(payload).reduce((most, one) => (bytes(one) > bytes(most) ? one : most));
  return { code: "too_long", field, message: t("This text is too long to be sent. Make it shorter.") };
}

/** @param {any} value */
const bytes = (value) => new TextEncoder().encode(JSON.stringify(value)).length;
