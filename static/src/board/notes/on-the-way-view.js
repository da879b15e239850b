import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t, tn } from "../../core/words/i18n.js";
import { putBack } from "./notes.js";

/**
 * Near the line: how many notes are on their way, where that takes a while; and those that the server would not have,
 * with their words.
 *
 * @param {import("../desk.js").Desk} desk
 */
export function notesOnTheWay(desk) {
  const entries = desk.notesOnTheWay.entries.value;
  const refused = entries.filter(({ state }) => state === "refused");
  const going = entries.length - refused.length;
  if (!entries.length) return nothing;
  return html`
    <div class="notes-on-the-way" role="status">
      ${going ? html`<p class="notes-going">${tn("%(num)s note is on its way", "%(num)s notes are on their way", going)}</p>` : nothing}
      ${repeat(
        refused,
        ({ op }) => op,
        ({ op, payload, error }) => html`<p class="message message-error note-refused">
          <span>${t("Not added: “%(text)s”", { text: payload.text })} ${error?.message}</span>
          <button class="button button-small" type="button" @click=${() => putBack(desk, op)}>${t("Back to the line")}</button>
          <button class="link-button" type="button" @click=${() => desk.notesOnTheWay.take(op)}>${t("Throw away")}</button>
        </p>`,
      )}
    </div>
  `;
}
