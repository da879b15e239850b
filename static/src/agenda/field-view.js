import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { t } from "../core/words/i18n.js";
import { isCrossed, keyOf, save, shownIn, type, yieldTo } from "./typing.js";

/**
 * One field with its label, hint and error. What is typed is saved when the person leaves the field.
 *
 * @typedef {import("./plan.js").Plan} Plan
 * @typedef {import("./field.js").Field} Field
 * @typedef {{label: string, hint?: string, fixed?: boolean}} Look `fixed`: it can be read, not changed
 *
 * @param {Plan} plan
 * @param {string} target
 * @param {any} entity
 * @param {Field} field
 * @param {Look} look
 */
export function fieldView(plan, target, entity, field, look) {
  const value = shownIn(plan, target, field, entity);
  const error = plan.errors.value[keyOf(target, field)];
  const id = `plan-${field.name}`;
  const described = [look.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const said = html`${look.hint ? html`<p class="field-hint" id=${`${id}-hint`}>${look.hint}</p>` : nothing}`;
  const wrong = html`${error ? html`<p class="field-error" id=${`${id}-error`} role="alert">${error}</p>` : nothing}
    ${error && isCrossed(plan, target, field) ? eitherView(plan, target, field) : nothing}`;
  const set = (/** @type {any} */ next) => {
    type(plan, target, field, next);
    save(plan, target, field);
  };
  if (field.shape === "radios" || field.shape === "checks") {
    return html`<fieldset class="field plan-options" aria-describedby=${described || nothing}>
      <legend class="field-label">${look.label}</legend>
      ${said} ${optionsView(field, value, set)} ${wrong}
    </fieldset>`;
  }
  if (field.shape === "switch") {
    return html`<div class="field">
      <label class="plan-option">
        <input type="checkbox" id=${id} .checked=${live(value)} aria-describedby=${described || nothing}
          @change=${(/** @type {Event} */ event) => set(/** @type {HTMLInputElement} */ (event.target).checked)}>
        <span>${look.label}</span>
      </label>
      ${said} ${wrong}
    </div>`;
  }
  return html`<div class="field" data-shape=${field.shape}>
    <label class="field-label" for=${id}>${look.label}</label>
    ${said} ${inputView(plan, target, field, { id, value, described, wrong: Boolean(error), fixed: look.fixed, set })} ${wrong}
  </div>`;
}

/**
 * Somebody else wrote there meanwhile: whose words stay.
 *
 * @param {Plan} plan
 * @param {string} target
 * @param {Field} field
 */
function eitherView(plan, target, field) {
  return html`<p class="plan-either">
    <button class="button button-small" type="button" @click=${() => save(plan, target, field)}>${t("Put my text in its place")}</button>
    <button class="button button-small button-quiet" type="button" @click=${() => yieldTo(plan, target, field)}>${t("Take theirs")}</button>
  </p>`;
}

/**
 * @param {Field} field
 * @param {any} value
 * @param {(value: any) => void} set
 */
function optionsView(field, value, set) {
  const many = field.shape === "checks";
  const chosen = (/** @type {string} */ option) => (many ? value.includes(option) : value === option);
  const toggle = (/** @type {string} */ option, /** @type {boolean} */ on) =>
    set(many ? [...value.filter((/** @type {string} */ one) => one !== option), ...(on ? [option] : [])] : option);
  return (field.options?.() ?? []).map(
    ([option, label]) => html`<label class="plan-option">
      <input type=${many ? "checkbox" : "radio"} name=${`plan-${field.name}`} .value=${option} .checked=${live(chosen(option))}
        @change=${(/** @type {Event} */ event) => toggle(option, /** @type {HTMLInputElement} */ (event.target).checked)}>
      <span>${label}</span>
    </label>`,
  );
}

/**
 * @param {Plan} plan
 * @param {string} target
 * @param {Field} field
 * @param {{id: string, value: any, described: string, wrong: boolean, fixed?: boolean, set: (value: any) => void}} look
 */
function inputView(plan, target, field, { id, value, described, wrong, fixed, set }) {
  const typed = (/** @type {Event} */ event) => type(plan, target, field, /** @type {HTMLInputElement} */ (event.target).value);
  const left = () => save(plan, target, field);
  if (field.shape === "choice") {
    return html`<select class="field-input" id=${id} ?disabled=${fixed} aria-describedby=${described || nothing}
      @change=${(/** @type {Event} */ event) => set(/** @type {HTMLSelectElement} */ (event.target).value)}>
      ${(field.options?.() ?? []).map(
        ([option, label]) => html`<option value=${option} .selected=${live(option === value)}>${label}</option>`,
      )}
    </select>`;
  }
  if (field.shape === "area") {
    return html`<textarea class="field-input" id=${id} rows=${field.rows ?? 2} data-grows aria-invalid=${wrong}
      aria-describedby=${described || nothing} .value=${live(value)} @input=${typed} @change=${left}></textarea>`;
  }
  const sort = field.shape === "date" || field.shape === "time" ? field.shape : "text";
  return html`<input class="field-input" id=${id} type=${sort} inputmode=${field.shape === "number" ? "decimal" : nothing}
    autocomplete="off" aria-invalid=${wrong} aria-describedby=${described || nothing} .value=${live(value)} @input=${typed} @change=${left}>`;
}
