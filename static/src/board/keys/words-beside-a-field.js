import { t } from "../../core/words/i18n.js";
import { isTyping } from "../../parts/is-typing.js";
import { tell } from "../../parts/messages.js";
import { writeOn } from "../notes/note-line.js";

/**
 * Who types a word where no field is thinks to be in one: the word goes on in the line for notes, and means nothing as
 * keys; nor does Enter at its end make a note of it. Hears keys before anybody else does.
 *
 * @param {import("../desk.js").Desk} desk
 */
export function listenForWords(desk) {
  document.addEventListener("keydown", hear, { capture: true });

  /** @param {Event} event */
  function hear(event) {
    const { ctrlKey, metaKey, altKey, repeat, target } = /** @type {KeyboardEvent} */ (event);
    if (ctrlKey || metaKey || altKey || repeat || document.querySelector("dialog[open]")) return;
    if (isTyping(target)) {
      if (desk.care.isAgain(/** @type {KeyboardEvent} */ (event))) event.preventDefault();
      return;
    }
    desk.care.heard(/** @type {KeyboardEvent} */ (event));
    const word = desk.care.word();
    if (!word || !writeOn(desk, word)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    desk.care.forget();
    desk.beside = { offered: null };
    tell(desk, t("You typed beside a field. Your words are in the line for notes."));
  }
}
