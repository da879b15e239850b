import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { speaker } from "../../core/words/speakers.js";
import { aboutNow, aboutOffered, aboutTheStage, notAboutThis } from "./note-about.js";
import { aboutWords } from "./note-covered.js";
import { hasAddressee, NOTE_KINDS, noteKindWord } from "../../workshop/note-words.js";
import { enterSends } from "./enter-sends.js";
import { chooseKind, goToLine, keepDraft, keepLine, offersFirst, takeBackKind } from "./note-line.js";
import { addNote } from "./notes.js";
import { icon } from "../../parts/icon.js";
import { passingWords } from "../../parts/passing-words.js";
import { speakerName, speakingRound, spokenCards } from "../../leading/speaking-queue.js";
import { currentRound } from "../../workshop/selectors.js";

/** @typedef {import("../../core/stream/shapes.js").Note["kind"]} NoteKind */

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
    const { value, form } = /** @type {HTMLSelectElement} */ (event.target);
    chooseKind(desk, /** @type {HTMLFormElement} */ (form), /** @type {NoteKind} */ (value));
  };
  const typed = (/** @type {Event} */ event) => {
    const { name } = /** @type {HTMLInputElement} */ (event.target);
    if (name) (name === "text" ? keepLine : keepDraft)(desk, /** @type {HTMLFormElement} */ (event.currentTarget));
  };
  const keys = (/** @type {KeyboardEvent} */ event) => {
    enterSends(event, (enter) => offersFirst(desk, enter));
    if (event.key === "Backspace" && takeBackKind(desk)) event.preventDefault();
  };
  const before = desk.lineBefore;
  return html`
    <form class="note-form" @submit=${submit} @input=${typed}>
      <select class="field-input note-kind" data-kind=${kind} aria-label=${t("Kind of note")} @change=${choose}>
        ${NOTE_KINDS.map((one) => html`<option value=${one} .selected=${one === kind}>${noteKindWord(one)}</option>`)}
      </select>
      <label class="note-what">
        <span class="visually-hidden">${t("What was said?")}</span>
        <textarea class="field-input" name="text" rows="1" autocomplete="off" data-grows placeholder=${t("What was said?")}
          aria-describedby="note-keys" @keydown=${keys} .value=${before.text ?? ""}></textarea>
        <span class="note-keys" id="note-keys">${t("Enter adds it · Shift + Enter: a new line")}</span>
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

/**
 * What the note will hang on, with a way not to; and what is large on the stage, for it to hang on.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
function about(desk, state) {
  const chosen = aboutNow(desk, state);
  const words = chosen && aboutWords(desk, state, chosen);
  if (words)
    return html`
      <button class="note-about note-about-chosen" type="button" title=${t("Not about this")} @click=${() => (notAboutThis(desk), goToLine())}>
        <span>${t("about: %(what)s", { what: withName(state, chosen, words) })}</span> ${icon("close")}</button>
    `;
  const offered = aboutOffered(desk, state);
  if (!offered) return html`<span class="note-about">${currentRound(state)?.title ?? t("the whole workshop")}</span>`;
  return html`
    <button class="note-about note-about-offered" type="button" title=${t("About what is large on the stage")}
      @click=${() => (aboutTheStage(desk, offered), goToLine())}>
      ${icon("plus")} <span>${t("about: %(what)s", { what: withName(state, offered, aboutWords(desk, state, offered)) })}</span></button>
  `;
}

/**
 * The card of who speaks, with their name.
 *
 * @param {import("../../core/stream/shapes.js").BoardState} state
 * @param {import("../desk.js").About} thing
 * @param {string} words
 */
function withName(state, thing, words) {
  const now = speaker(speakingRound(state));
  const theirs = now && "card" in thing && spokenCards(state).cards.some((card) => card.id === thing.card);
  return theirs ? `${speakerName(state, now)} – ${words}` : words;
}
