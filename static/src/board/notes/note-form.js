import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { aboutNow, notAboutThis } from "./note-about.js";
import { aboutWords } from "./note-covered.js";
import { hasAddressee, noteKindWord } from "../../workshop/note-words.js";
import { keepDraft, keepLine } from "./note-line.js";
import { addNote } from "./notes.js";
import { passingWords } from "../../parts/passing-words.js";
import { currentRound } from "../../workshop/selectors.js";

/** @typedef {import("../../core/stream/shapes.js").Note["kind"]} NoteKind */

/** @type {NoteKind[]} */
const KINDS = ["note", "tip", "call", "action"];

/**
 * The line at the foot of the board in which anybody who leads or writes puts down what was said.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
export function noteForm(desk, state) {
  const kind = desk.noteKind.value;
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    addNote(desk, /** @type {HTMLFormElement} */ (event.target));
  };
  const choose = (/** @type {Event} */ event) => {
    const select = /** @type {HTMLSelectElement} */ (event.target);
    desk.noteKind.value = /** @type {NoteKind} */ (select.value);
    keepDraft(desk, /** @type {HTMLFormElement} */ (select.form));
  };
  const typed = (/** @type {Event} */ event) => {
    const { name } = /** @type {HTMLInputElement} */ (event.target);
    (name === "text" ? keepLine : keepDraft)(desk, /** @type {HTMLFormElement} */ (event.currentTarget));
  };
  const before = desk.lineBefore;
  return html`
    <form class="note-form" @submit=${submit} @input=${typed}>
      <select class="field-input note-kind" aria-label=${t("Kind of note")} @change=${choose}>
        ${KINDS.map((one) => html`<option value=${one} .selected=${one === kind}>${noteKindWord(one)}</option>`)}
      </select>
      <label class="note-what">
        <span class="visually-hidden">${t("What was said?")}</span>
        <textarea class="field-input" name="text" rows="1" autocomplete="off" placeholder=${t("What was said?")}
          @keydown=${sendByEnter} .value=${before.text ?? ""}></textarea>
      </label>
      ${hasAddressee(kind)
        ? html`<input class="field-input note-addressee" name="addressee" autocomplete="off"
            aria-label=${t("For whom?")} placeholder=${t("For whom?")} .value=${before.addressee ?? ""}>`
        : nothing}
      ${about(desk, state)} ${passingWords(desk.drafts)}
      <button class="button" type="submit">${t("Add")}</button>
    </form>
  `;
}

/** Enter sends; with Shift it begins a new line. @param {KeyboardEvent} event */
function sendByEnter(event) {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  const { form } = /** @type {HTMLTextAreaElement} */ (event.target);
  /** @type {HTMLButtonElement | null | undefined} */ (form?.querySelector("[type=submit]"))?.click();
}

/**
 * What the note will hang on, with a way not to.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
function about(desk, state) {
  const chosen = aboutNow(desk, state);
  const words = aboutWords(desk, state, chosen ?? {});
  if (!chosen || !words) return html`<span class="note-about">${currentRound(state)?.title ?? t("the whole workshop")}</span>`;
  return html`
    <button class="note-about note-about-chosen" type="button" title=${t("Not about this")}
      @click=${() => notAboutThis(desk)}><span>${t("about: %(what)s", { what: words })}</span> ✕</button>
  `;
}
