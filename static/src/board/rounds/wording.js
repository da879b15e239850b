import { html } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { icon } from "../../parts/icon.js";
import { speak } from "../../parts/messages.js";

/**
 * The question that everybody is asked, in a field where it stood: it can be worded better while people read it. Enter
 * or a press elsewhere keeps the words, Escape leaves them as they were.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").Round} Round
 *
 * @param {Desk} desk
 * @param {Round} round
 */
export function wordingForm(desk, round) {
  const keep = (/** @type {Event} */ event) => {
    event.preventDefault();
    keepWords(desk, round, /** @type {HTMLFormElement} */ (event.currentTarget));
  };
  const leave = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation();
    desk.wording.value = null;
  };
  return html`<form class="wording" @submit=${keep} @focusout=${leftBy(keep)} @keydown=${leave}>
    <input class="field-input wording-field" name="prompt" maxlength="200" autocomplete="off" data-autofocus aria-label=${t("The question")}
      lang=${desk.page.language} .defaultValue=${round.prompt}>
    <button class="button" type="submit">${t("OK")}</button>
  </form>`;
}

/**
 * To word a question that is being asked.
 *
 * @param {Desk} desk
 * @param {Round} round
 */
export const wordingButton = (desk, round) => html`<button class="button button-quiet button-icon" type="button"
  title=${t("Word the question differently")} aria-label=${t("Word the question differently")}
  @click=${() => (desk.wording.value = round.id)}>${icon("pencil")}</button>`;

/** When the focus leaves the form, and not for its button. @param {(event: Event) => void} act */
const leftBy = (act) => (/** @type {FocusEvent} */ event) => {
  const form = /** @type {HTMLElement} */ (event.currentTarget);
  if (!form.contains(/** @type {Node | null} */ (event.relatedTarget)) && document.hasFocus()) act(event);
};

/**
 * @param {Desk} desk
 * @param {Round} round
 * @param {HTMLFormElement} form
 */
async function keepWords(desk, round, form) {
  if (desk.wording.value !== round.id) return;
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("prompt"));
  const prompt = field.value.trim();
  const ack = prompt && prompt !== round.prompt ? await speak(desk, "round.edit", { round: round.id, prompt }) : { ok: true };
  if (ack?.ok && desk.wording.value === round.id) desk.wording.value = null;
}
