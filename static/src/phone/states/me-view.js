import { html, nothing } from "lit-html";
import { signal } from "@preact/signals-core";
import { t } from "../../core/words/i18n.js";
import { lengthOf } from "../card/card-text.js";
import { focusSoon } from "../page/focus.js";

const LIMITS = { name: 60, organisation: 100 };
/** What is typed here stays through a reload, also when another tab of this phone changes it. */
const DRAFT = "me";
const errors = signal(/** @type {Partial<Record<string, string>>} */ ({}));

/** One's own name and organisation; both may stay empty. @param {import("../phone.js").Phone} phone */
export function meView(phone) {
  const me = phone.me.value;
  if (!me) return nothing;
  const refused = me.change?.state === "refused" ? me.change.error : null;
  const shown = { ...(refused ? { [refused.field ?? "name"]: refused.message } : {}), ...errors.value };
  const { name = me.name, organisation = me.organisation } = phone.drafts.read(DRAFT);
  const close = () => {
    phone.drafts.forget(DRAFT);
    errors.value = {};
    phone.editingMe.value = false;
    focusSoon("h1");
  };

  const keep = (/** @type {Event} */ event) => {
    errors.value = { ...errors.value, [/** @type {HTMLInputElement} */ (event.target).name]: "" };
    const data = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    phone.drafts.write(DRAFT, { name: String(data.get("name")), organisation: String(data.get("organisation")) });
  };

  /** @param {SubmitEvent} event */
  const save = async (event) => {
    event.preventDefault();
    const data = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const typed = { name: String(data.get("name")).trim(), organisation: String(data.get("organisation")).trim() };
    const over = Object.entries(LIMITS).filter(([field, limit]) => lengthOf(typed[/** @type {"name"} */ (field)]) > limit);
    errors.value = Object.fromEntries(over.map(([field, limit]) => [field, t("At most %(limit)s characters.", { limit })]));
    if (over.length) return focusSoon("[aria-invalid=true]");
    if (me.change?.state === "refused") await phone.outbox.take(me.change.op);
    await phone.outbox.add("me.update", typed);
    close();
  };

  return html`<form class="phone-form" novalidate @submit=${save} @input=${keep}>
    <h1 tabindex="-1">${t("Who are you?")}</h1>
    ${line("name", t("First name"), name, shown.name)}
    ${line("organisation", t("Organisation"), organisation, shown.organisation)}
    <div class="phone-actions">
      <button class="button button-primary button-large button-wide" type="submit">${t("Save")}</button>
      <button class="button button-quiet button-wide" type="button" @click=${close}>${t("Cancel")}</button>
    </div>
  </form>`;
}

/**
 * @param {"name" | "organisation"} name
 * @param {string} label
 * @param {string} value
 * @param {string} [error]
 */
function line(name, label, value, error) {
  return html`<div class="field">
    <label class="field-label" for=${`me-${name}`}>${label} <span class="field-optional">${t("optional")}</span></label>
    <input
      class="field-input"
      id=${`me-${name}`}
      name=${name}
      autocomplete=${name === "name" ? "given-name" : "organization"}
      .value=${value}
      aria-invalid=${error ? "true" : "false"}
      aria-describedby=${error ? `me-${name}-error` : nothing}
    />
    ${error ? html`<p class="field-error" id=${`me-${name}-error`}>${error}</p>` : nothing}
  </div>`;
}
