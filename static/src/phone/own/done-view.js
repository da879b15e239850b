import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { isDone } from "./done.js";
import { icon } from "../page/icon.js";

/**
 * A person says that they need no more time, and may take that back.
 *
 * @param {import("../phone.js").Phone} phone
 */
export function doneView(phone) {
  const round = phone.round.value;
  if (!round || round.state !== "open") return nothing;
  const done = isDone(phone, round.id);
  const set = () => phone.outbox.add("done.set", { round: round.id, done: !done });
  return html`<button class="button button-quiet button-wide phone-done" type="button" aria-pressed=${done} @click=${set}>
    ${done ? html`${icon("check")}${t("You are done. Not yet after all?")}` : t("I am done")}
  </button>`;
}
