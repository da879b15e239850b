import { html, nothing } from "lit-html";
import { personName } from "../../core/words/labels.js";
import { t } from "../../core/words/i18n.js";
import { announce } from "../page/announce.js";
import { focusSoon } from "../page/focus.js";
import { icon } from "../page/icon.js";

/** Who of the pair writes now, and the one thing to do about it. @param {import("../phone.js").Phone} phone */
export function penView(phone) {
  const { active, pen, sending } = phone.shared;
  if (!active.value || !pen.shared.value || sending.value || phone.composer.changing.value) return nothing;
  const pass = () => phone.shared.movePen("pen.drop");
  const take = async () => {
    const ack = await phone.shared.movePen("pen.take");
    if (ack && !ack.ok) return announce(ack.error.message);
    // Who is typing already stays where they are.
    if (!(document.activeElement instanceof HTMLTextAreaElement)) focusSoon("#field-text");
  };
  const state = pen.mine.value ? "mine" : pen.others.value ? "others" : "free";
  const button =
    state === "mine"
      ? html`<button class="button button-small" type="button" @click=${pass}>${t("Pass the pen")}</button>`
      : html`<button class="button button-small" type="button" ?disabled=${state === "others"} @click=${take}>
          ${t("Take the pen")}
        </button>`;
  return html`<div class="pen" data-pen=${state}>
    <p class="pen-holder">${icon("pencil")}<span>${textOf(state, pen.holder.value)}</span></p>
    ${button}
  </div>`;
}

/**
 * @param {"mine" | "others" | "free"} state
 * @param {import("../../core/stream/shapes.js").Member | null} holder
 */
function textOf(state, holder) {
  if (state === "mine") return t("You have the pen");
  if (state === "others" && holder) return t("%(name)s is writing", { name: personName(holder) });
  return t("The pen is free");
}
