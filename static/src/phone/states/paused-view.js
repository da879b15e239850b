import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { icon } from "../page/icon.js";
import { isHeld, pauseText } from "./paused.js";

/** Above the form, while the facilitator takes no cards for a moment. @param {import("../phone.js").Phone} phone */
export function pausedView(phone) {
  const state = phone.state.value;
  const pause = phone.pause.value;
  if (!state || !pause || !["write", "cards", "find"].includes(phone.screen.value ?? "")) return nothing;
  const waits = phone.shared.sending.value || phone.outbox.entries.value.some((entry) => isHeld(state, entry));
  return html`<p class="phone-paused" role="status">
    ${icon("pause")}<span>${pauseText(pause)}${waits ? html` ${t("It is sent by itself as soon as that is possible again.")}` : nothing}</span>
  </p>`;
}
