import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { t, tn } from "../../core/words/i18n.js";
import { lengthOf, limitOf } from "../card/card-text.js";

const WARN_AT = 0.9;

/**
 * One field of a card: a text that grows, its label, what is left near the limit, and its error.
 *
 * @param {import("../phone.js").Phone} phone
 * @param {import("../card/card-text.js").Field} name
 * @param {{label: string, hint?: string, optional?: boolean, required?: boolean, rows?: number}} look
 */
export function fieldView(phone, name, { label, hint, optional, required, rows = 2 }) {
  const { draft, errors, type, changing } = phone.composer;
  const readonly = !changing.value && phone.shared.readonly.value;
  const value = draft.value[name];
  const error = errors.value[name];
  const room = error ? "" : roomText(name, value);
  const described = [hint && `hint-${name}`, room && `room-${name}`, error && `error-${name}`].filter(Boolean).join(" ");
  return html`<div class="field composer-field">
    <label class="field-label" for=${`field-${name}`}>
      ${label} ${optional ? html`<span class="field-optional">${t("optional")}</span>` : nothing}
      ${required && name !== "text" ? html`<span class="field-optional">${t("required")}</span>` : nothing}
    </label>
    ${hint ? html`<p class="field-hint" id=${`hint-${name}`}>${hint}</p>` : nothing}
    <textarea
      class="field-input"
      id=${`field-${name}`}
      name=${name}
      rows=${rows}
      data-grows
      ?readonly=${readonly}
      autocapitalize=${name === "text" ? "sentences" : "none"}
      aria-required=${required ? "true" : "false"}
      aria-invalid=${error ? "true" : "false"}
      aria-describedby=${described || nothing}
      .value=${live(value)}
      @input=${(/** @type {InputEvent} */ event) => type(name, /** @type {HTMLTextAreaElement} */ (event.target).value)}
    ></textarea>
    ${room ? html`<p class="field-hint composer-room" id=${`room-${name}`}>${room}</p>` : nothing}
    ${error ? html`<p class="field-error" id=${`error-${name}`}>${error}</p>` : nothing}
  </div>`;
}

/**
 * @param {import("../card/card-text.js").Field} name
 * @param {string} value
 */
function roomText(name, value) {
  const limit = limitOf(name);
  const length = lengthOf(value.trim());
  if (length < limit * WARN_AT) return "";
  if (length <= limit) return tn("%(num)s character left", "%(num)s characters left", limit - length);
  return tn("%(num)s character too many", "%(num)s characters too many", length - limit);
}
