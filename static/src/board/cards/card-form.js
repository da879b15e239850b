import { html, nothing } from "lit-html";
import { kindLabel, personName } from "../../core/words/labels.js";
import { t } from "../../core/words/i18n.js";
import { roomText } from "../../core/words/workshop-words.js";
import { keepTyped, layAside, wordsOf } from "./card-aside.js";
import { CARD_KINDS } from "../../workshop/card-kinds.js";
import { closeCardForm, saveCard, writeCard } from "./card-writing.js";
import { cardPicture } from "./card-picture.js";
import { conflictView } from "../../parts/conflict-view.js";
import { icon } from "../../parts/icon.js";
import { closeOnBackdrop } from "../../parts/join-view.js";
import { passingWords } from "../../parts/passing-words.js";
import { participantsInOrder } from "../../workshop/selectors.js";

/**
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {import("./card-writing.js").CardForm} CardForm
 */

/**
 * At the foot of the new cards.
 *
 * @param {Desk} desk
 * @param {import("../../core/stream/shapes.js").Round} round
 */
export function addCardButton(desk, round) {
  return html`<button class="button button-quiet add-card" type="button" title=${t("For somebody without a phone")}
    @click=${() => writeCard(desk, round)}>${icon("plus")}${t("card")}</button>`;
}

/**
 * The sheet in which a card is written for somebody, or corrected.
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function cardForm(desk, state) {
  const writing = desk.cardForm.value;
  if (!writing) return nothing;
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    saveCard(desk, /** @type {HTMLFormElement} */ (event.target));
  };
  const typed = (/** @type {Event} */ event) => keepTyped(desk, writing, /** @type {HTMLFormElement} */ (event.currentTarget));
  const title = writing.card ? t("Change the text") : t("A card for somebody without a phone");
  return html`
    <dialog class="keys-sheet card-sheet" data-modal aria-labelledby="card-sheet-title" @close=${() => layAside(desk)} @click=${closeOnBackdrop}>
      <form class="card-form" @submit=${submit} @input=${typed}>
        <h2 id="card-sheet-title">${title}</h2>
        ${writing.again ? html`<p class="panel-hint">${t("What you typed before stands here again. Cancel throws it away.")}</p>` : nothing}
        ${writing.card ? nothing : author(state, writing)}
        ${kinds(desk, writing)} ${fields(desk, writing)} ${passingWords(desk.drafts)}
        <p class="panel-actions">
          <button class="button button-primary" type="submit">${writing.card ? t("Save") : t("Put on the board")}</button>
          <button class="button button-quiet" type="button" @click=${() => closeCardForm(desk)}>${t("Cancel")}</button>
        </p>
      </form>
    </dialog>
  `;
}

/**
 * Whose card it is.
 *
 * @param {State} state
 * @param {CardForm} writing
 */
function author(state, { said }) {
  return html`
    <div class="card-form-row">
      <label class="field"><span class="field-label">${t("Whose card is it?")}</span>
        <select class="field-input" name="author">
          <option value="new">${t("Somebody new, named beside")}</option>
          <option value="" .selected=${said.author === ""}>${t("Nobody in particular")}</option>
          ${participantsInOrder(state).map(
            (person) => html`<option value=${person.id} translate="no" .selected=${said.author === person.id}>${personName(person)}</option>`,
          )}
        </select>
      </label>
      <label class="field"><span class="field-label">${t("First name")} <span class="field-optional">${t("optional")}</span></span>
        <input class="field-input" name="name" maxlength="60" autocomplete="off" .defaultValue=${said.name ?? ""}>
      </label>
    </div>
  `;
}

/**
 * @param {Desk} desk
 * @param {CardForm} writing
 */
function kinds(desk, writing) {
  const choose = (/** @type {Event} */ event) => {
    const kind = /** @type {CardForm["kind"]} */ (/** @type {HTMLSelectElement} */ (event.target).value);
    desk.cardForm.value = { ...writing, kind };
  };
  return html`<label class="field"><span class="field-label">${t("Kind of card")}</span>
    <select class="field-input" name="kind" @change=${choose}>
      ${CARD_KINDS.map(({ kind }) => html`<option value=${kind} .selected=${kind === writing.kind}>${kindLabel(kind)}</option>`)}
    </select>
  </label>
  ${conflictView(writing.conflict, "kind")}`;
}

/**
 * @param {Desk} desk
 * @param {CardForm} writing
 */
function fields(desk, writing) {
  const { kind } = writing;
  const label = kind === "metaphor" ? roomText("I am ...") : t("What do they say?");
  return html`
    ${field(writing, "text", label, 3, true)}
    ${kind === "metaphor" ? html`${cardPicture(desk, writing)}${field(writing, "why", roomText("because ..."), 2)}` : nothing}
    ${kind === "practice"
      ? html`${field(writing, "condition", roomText("but ..."), 2)}${field(writing, "example", roomText("for example ..."), 2)}`
      : nothing}
    ${kind === "call" ? field(writing, "addressee", t("For whom is it?"), 1) : nothing}
  `;
}

/**
 * @param {CardForm} writing
 * @param {"text" | "why" | "condition" | "example" | "addressee"} name
 * @param {string} label
 * @param {number} rows
 * @param {boolean} [required]
 */
function field(writing, name, label, rows, required = false) {
  return html`<label class="field">
    <span class="field-label">${label} ${required ? nothing : html`<span class="field-optional">${t("optional")}</span>`}</span>
    <textarea class="field-input" name=${name} rows=${rows} maxlength=${name === "addressee" ? 200 : 2000} ?required=${required}
      ?data-autofocus=${name === "text"} .defaultValue=${wordsOf(writing, name)}></textarea>
  </label>
  ${conflictView(writing.conflict, name)}`;
}
