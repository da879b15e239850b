import { html, nothing } from "lit-html";
import { conflictView } from "../../parts/conflict-view.js";
import { locale, t } from "../../core/words/i18n.js";
import { split } from "./split-bullet.js";
import { change } from "./open-fields.js";
import { cancel, save } from "./saving.js";

/**
 * The field in which a passage is edited or something is added, where it stands. Leaving it keeps what was typed.
 *
 * @typedef {import("../desk.js").ReportDesk} Desk
 * @typedef {import("./open-fields.js").Form} Form
 * @typedef {import("./tree.js").Passage} Passage
 *
 * @param {Desk} desk
 * @param {Form} form
 * @param {Passage | null} passage null where something is added
 */
export function passageForm(desk, form, passage) {
  const oneLine = passage?.kind === "heading" || passage?.kind === "line";
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      cancel(desk, form.id);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey || (oneLine && isField(event.target)))) {
      event.preventDefault();
      save(desk, form.id);
    }
  };
  const type = (/** @type {Event} */ event) => {
    const field = /** @type {HTMLTextAreaElement | HTMLSelectElement} */ (event.target);
    change(desk, form.id, { [field.name]: field.value, ...(form.state === "refused" ? { state: "open" } : {}) });
  };
  return html`<form class="passage-form" data-form=${form.id} lang=${locale()} @keydown=${keys} @input=${type}
    @submit=${(/** @type {Event} */ event) => [event.preventDefault(), save(desk, form.id)]}>
    ${notice(form, passage)} ${labelField(form)}
    <textarea class="field-input" name="text" rows="1" maxlength="12000" data-grows aria-label=${t("Text")} dir="auto"
      placeholder=${passage ? nothing : t("What do you want to add?")} .value=${form.text}></textarea>
    ${conflictView(form.conflict, "text")}
    <p class="passage-form-foot">
      <button class="button button-primary" type="submit" title="Ctrl+Enter">${t("Save")}</button>
      <button class="button button-quiet" type="button" @click=${() => cancel(desk, form.id)}>${t("Cancel")}</button>
      ${passage?.kind === "bullet"
        ? html`<button class="button button-quiet" type="button" @click=${(/** @type {Event} */ event) => split(desk, form, caretIn(event))}>${t("Split here")}</button>`
        : nothing}
      ${passage ? nothing : kindField(form)} ${hint(form, passage)}
    </p>
  </form>`;
}

/** @param {EventTarget | null} target */
const isField = (target) => /** @type {Element} */ (target).matches("input, textarea");

/** Where the caret stands in the field of a form. @param {Event} event */
function caretIn(event) {
  const form = /** @type {HTMLFormElement} */ (/** @type {HTMLElement} */ (event.target).closest("form"));
  return /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea")).selectionStart;
}

/**
 * What became of a passage while somebody wrote in it.
 *
 * @param {Form} form
 * @param {Passage | null} passage
 */
function notice(form, passage) {
  if (form.homeless)
    return html`<p class="passage-notice" role="status">${t("What you were changing is not in the report any more. Save, and your words stand here.")}</p>`;
  return passage?.left_out ? html`<p class="passage-notice" role="status">${t("Somebody left this out of the report meanwhile.")}</p>` : nothing;
}

/** @param {Form} form */
function labelField(form) {
  if (!form.label && !form.typedLabel && form.was.label === null) return nothing;
  return html`<label class="passage-label-field"><span class="visually-hidden">${t("What stands before it")}</span>
      <input class="field-input" name="label" maxlength="200" placeholder=${t("nothing before it")} .value=${form.label ?? ""}></label>
    ${conflictView(form.conflict, "label")}`;
}

/** @param {Form} form */
function kindField(form) {
  const kinds = { bullet: t("A bullet"), sentence: t("A sentence"), tip: t("A tip"), heading: t("A heading") };
  return html`<select class="field-input" name="kind" aria-label=${t("What is it?")}>
    ${Object.entries(kinds).map(([kind, name]) => html`<option value=${kind} .selected=${kind === form.kind}>${name}</option>`)}
  </select>`;
}

/**
 * @param {Form} form
 * @param {Passage | null} passage
 */
function hint(form, passage) {
  if (form.state === "silence") return html`<span class="field-hint" role="status">${t("Not kept yet. It is sent as soon as there is a connection.")}</span>`;
  return passage?.kind === "heading" ? html`<span class="field-hint">${t("Empty: no heading, what is under it stays.")}</span>` : nothing;
}
