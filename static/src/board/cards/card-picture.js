import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { emojiWords, loadEmoji, suggest } from "../../core/words/emoji.js";
import { t } from "../../core/words/i18n.js";
import { wordsOf } from "./card-aside.js";
import { conflictView } from "../../parts/conflict-view.js";

/**
 * The picture beside a metaphor, in the form of the card: those for its words, none, or another that is typed.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("./card-writing.js").CardForm} writing
 */
export function cardPicture(desk, writing) {
  loadEmoji(desk.page.emoji);
  const chosen = wordsOf(writing, "emoji");
  const offered = emojiWords.value ? suggest(emojiWords.value, wordsOf(writing, "text")) : [];
  const give = (/** @type {string} */ emoji) => (desk.cardForm.value = { ...writing, said: { ...writing.said, emoji } });
  return html`<fieldset class="field">
    <legend class="field-label">${t("Picture")} <span class="field-optional">${t("optional")}</span></legend>
    <div class="palette card-picture">
      ${[...new Set([writing.card?.emoji ?? "", ...offered])].filter(Boolean).map(
        (emoji) => html`<button class="swatch swatch-picture" type="button" aria-pressed=${emoji === chosen} @click=${() => give(emoji)}>${emoji}</button>`,
      )}
      ${chosen ? html`<button class="button button-small" type="button" @click=${() => give("")}>${t("none")}</button>` : nothing}
      <input class="field-input" name="emoji" maxlength="32" autocomplete="off" aria-label=${t("Another emoji")} placeholder=${t("Another emoji")}
        .value=${live(chosen)}>
    </div>
  </fieldset>
  ${conflictView(writing.conflict, "emoji")}`;
}
