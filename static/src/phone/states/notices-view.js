import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";

/**
 * What a person should know about the connection, in one calm line; nothing here stops them from writing.
 *
 * @param {import("../phone.js").Phone} phone
 */
export function noticesView(phone) {
  return html`<div class="phone-notices" role="status">${noticeFor(phone)}</div>`;
}

/** What is kept depends on what there is to do. @param {import("../screen.js").Screen | null} screen */
export function offlineText(screen) {
  if (screen === "vote") return t("No connection. Your dots are kept on this phone.");
  return screen && ["write", "cards", "seek", "find"].includes(screen)
    ? t("No connection. What you write is kept on this phone.")
    : t("No connection. Trying again …");
}

/**
 * Why something is not sent yet. The phone tries again by itself, so nobody is asked to.
 *
 * @param {import("../../core/stream/shapes.js").WireError} trouble
 * @param {{name: string}[]} waiting
 */
export function troubleText({ code, message }, waiting) {
  if (code === "storage" || code === "storage_full") return `${message} ${t("Tell the facilitator.")}`;
  if (code !== "internal") return message;
  return waiting.some(({ name }) => name.startsWith("card."))
    ? t("Your card is not sent yet. Your phone keeps trying.")
    : t("This is not sent yet. Your phone keeps trying.");
}

/** @param {import("../phone.js").Phone} phone */
function noticeFor(phone) {
  if (phone.status.value === "refused") {
    return html`<p class="phone-notice">
      ${t("This phone is no longer in the workshop. What you wrote is kept here.")} <a href="/j">${t("Join again")}</a>
    </p>`;
  }
  if (phone.status.value === "offline") {
    return html`<p class="phone-notice">${offlineText(phone.screen.value)}</p>`;
  }
  const trouble = phone.outbox.trouble.value;
  if (trouble) return html`<p class="phone-notice">${troubleText(trouble, phone.outbox.entries.value)}</p>`;
  if (!phone.durable.value && phone.outbox.entries.value.length) {
    return html`<p class="phone-notice">
      ${t("This browser keeps your text only while this page is open. Leave it open until your card is on the board.")}
    </p>`;
  }
  return nothing;
}
