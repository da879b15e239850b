import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { t } from "../../core/words/i18n.js";
import { roomText } from "../../core/words/workshop-words.js";

/**
 * Pictures for the word that was typed; before that, examples from the round. The place is the same, so nothing jumps.
 *
 * @param {import("../phone.js").Phone} phone
 */
export function pictureView(phone) {
  const { draft, pictures, emoji, picture } = phone.composer;
  const round = phone.round.value;
  if (draft.value.kind !== "metaphor") return nothing;
  if (!pictures.value.length) {
    const examples = round?.examples.length ? roomText("For example: %(examples)s", { examples: round.examples.join(", ") }) : "";
    return html`<p class="pictures-none">${examples}</p>`;
  }
  const choices = [...pictures.value, ""];
  return html`<fieldset class="pictures">
    <legend class="visually-hidden">${t("A picture with it")}</legend>
    ${choices.map(
      (one) => html`<label class="picture">
        <input type="radio" name="picture" .value=${one} .checked=${live(emoji.value === one)} @change=${() => picture(one)} />
        <span>${one || t("none")}</span>
      </label>`,
    )}
  </fieldset>`;
}
