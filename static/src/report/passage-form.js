import { html, nothing } from "lit-html";
import { conflictView } from "../board/conflict-view.js";
import { t } from "../core/i18n.js";
import { split } from "./acts.js";
import { saveEditing, saveWriting, stopEditing } from "./editing.js";

/**
 * @typedef {import("./desk.js").ReportDesk} Desk
 * @typedef {import("./tree.js").Passage} Passage
 */

/**
 * The field in which a passage is edited, where the passage stands. Leaving it keeps what was typed.
 *
 * @param {Desk} desk
 * @param {Passage} passage
 * @param {import("./desk.js").Editing} writing
 */
export function editingForm(desk, passage, writing) {
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      stopEditing(desk);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey || passage.kind === "heading" || passage.kind === "line")) {
      event.preventDefault();
      saveEditing(desk);
    }
  };
  const leave = (/** @type {FocusEvent} */ event) => {
    const form = /** @type {HTMLElement} */ (event.currentTarget);
    if (event.relatedTarget && form.contains(/** @type {Node} */ (event.relatedTarget))) return;
    if (document.hasFocus()) saveEditing(desk, { stay: true });
  };
  const type = (/** @type {Event} */ event) => {
    const field = /** @type {HTMLTextAreaElement} */ (event.target);
    if (desk.editing.value?.key === writing.key) desk.editing.value = { ...desk.editing.value, [field.name]: field.value };
  };
  return html`<form class="passage-form" @keydown=${keys} @focusout=${leave} @input=${type}
    @submit=${(/** @type {Event} */ event) => [event.preventDefault(), saveEditing(desk)]}>
    ${!writing.label && !writing.typedLabel && writing.was.label === null
      ? nothing
      : html`<label class="passage-label-field"><span class="visually-hidden">${t("What stands before it")}</span>
          <input class="field-input" name="label" maxlength="200" placeholder=${t("nothing before it")} .value=${writing.label}></label>
          ${conflictView(writing.conflict, "label")}`}
    <textarea class="field-input" name="text" rows="1" maxlength="12000" data-autofocus data-grows aria-label=${t("Text")} .value=${writing.text}></textarea>
    ${conflictView(writing.conflict, "text")}
    <p class="passage-form-foot">
      <button class="button button-primary" type="submit" title="Ctrl+Enter">${t("Save")}</button>
      <button class="button button-quiet" type="button" @click=${() => stopEditing(desk)}>${t("Cancel")}</button>
      ${passage.kind === "bullet"
        ? html`<button class="button button-quiet" type="button" @click=${(/** @type {Event} */ event) => splitAtCaret(desk, writing, event)}>${t("Split here")}</button>`
        : nothing}
      ${passage.kind === "heading" ? html`<span class="field-hint">${t("Empty: no heading, what is under it stays.")}</span>` : nothing}
    </p>
  </form>`;
}

/**
 * Two bullets of one, cut where the caret stands.
 *
 * @param {Desk} desk
 * @param {import("./desk.js").Editing} writing
 * @param {Event} event
 */
async function splitAtCaret(desk, writing, event) {
  const form = /** @type {HTMLElement} */ (event.target).closest("form");
  const field = /** @type {HTMLTextAreaElement} */ (form?.querySelector("textarea"));
  const at = field.selectionStart;
  const texts = [field.value.slice(0, at).trim(), field.value.slice(at).trim()];
  if (!texts[0] || !texts[1]) return;
  const ack = await split(desk, writing.key, texts);
  if (ack?.ok) stopEditing(desk);
}

/**
 * The field for something of one's own.
 *
 * @param {Desk} desk
 * @param {import("./desk.js").Writing} writing
 */
export function writingForm(desk, writing) {
  const close = () => (desk.writing.value = null);
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      close();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      saveWriting(desk);
    }
  };
  const type = (/** @type {Event} */ event) => {
    const field = /** @type {HTMLTextAreaElement | HTMLSelectElement} */ (event.target);
    desk.writing.value = { ...writing, [field.name]: field.value };
  };
  const kinds = { bullet: t("A bullet"), sentence: t("A sentence"), tip: t("A tip"), heading: t("A heading") };
  return html`<form class="passage-form" @keydown=${keys} @input=${type}
    @submit=${(/** @type {Event} */ event) => [event.preventDefault(), saveWriting(desk)]}>
    <textarea class="field-input" name="text" rows="1" maxlength="12000" data-autofocus data-grows aria-label=${t("Text")}
      placeholder=${t("What do you want to add?")} .value=${writing.text}></textarea>
    <p class="passage-form-foot">
      <button class="button button-primary" type="submit" title="Ctrl+Enter">${t("Save")}</button>
      <button class="button button-quiet" type="button" @click=${close}>${t("Cancel")}</button>
      <select class="field-input" name="kind" aria-label=${t("What is it?")}>
        ${Object.entries(kinds).map(([kind, name]) => html`<option value=${kind} .selected=${kind === writing.kind}>${name}</option>`)}
      </select>
    </p>
  </form>`;
}
