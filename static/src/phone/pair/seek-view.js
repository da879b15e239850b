import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { focusSoon } from "../page/focus.js";
import { icon } from "../page/icon.js";

/**
 * Find a neighbour: one's own code to show, the other's to type, or a name for who has no phone.
 *
 * @typedef {import("../phone.js").Phone} Phone
 *
 * @param {Phone} phone
 */
export function seekView(phone) {
  const { fault } = phone.neighbours;
  const hand = phone.round.value?.pairing === "hand" && !phone.neighbours.seeking.value && !fault.value;
  return html`<div class="seek">
    <h1 tabindex="-1" class="seek-title">${titleOf(phone)}</h1>
    ${fault.value && !fault.value.field ? html`<p class="message message-error" role="alert">${fault.value.message}</p>` : nothing}
    ${hand
      ? html`<p class="phone-hint">${t("Wait a moment. Your screen will show with whom you work.")}</p>
          <button class="button button-quiet seek-self" type="button" @click=${() => open(phone)}>${t("Find somebody yourself")}</button>`
      : waysView(phone)}
    ${onView(phone)}
  </div>`;
}

/** @param {Phone} phone */
function titleOf(phone) {
  if (phone.mates.value.length) return t("Show this to your neighbour");
  if (phone.neighbours.gone.value && phone.pair.value) return t("%(name)s no longer works with you", { name: phone.neighbours.gone.value });
  if (phone.round.value?.pairing === "hand") return t("The facilitator makes the pairs");
  return phone.round.value?.pairing === "chance" ? t("You have no partner yet") : t("Find a neighbour");
}

/** @param {Phone} phone */
function waysView(phone) {
  const code = String(phone.me.value?.code ?? "");
  return html`<div class="seek-own">
      <img class="seek-qr" src=${`/qr/${phone.state.value?.workshop.code}/${code}.svg`} alt=${t("QR code for your neighbour")} width="160" height="160" />
      <div>
        <p>${t("Your code")}</p>
        <p class="seek-code" translate="no">${code}</p>
        <p class="phone-help">${t("Your neighbour scans this, or types your code.")}</p>
      </div>
    </div>
    ${codeForm(phone)} ${phone.mates.value.length < 2 ? guestForm(phone) : nothing}`;
}

/** @param {Phone} phone */
function codeForm(phone) {
  const { neighbours, page } = phone;
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const joined = await neighbours.join(posted(event, "code"));
    focusSoon(joined ? "h1" : "[aria-invalid=true]");
  };
  return html`<form class="seek-form" novalidate @submit=${submit}>
    ${line(phone, { name: "code", label: t("Or type your neighbour's code"), value: String(page.neighbour ?? ""), numeric: true })}
    <button class="button button-primary" type="submit" aria-disabled=${neighbours.busy.value}>${t("Work together")}</button>
  </form>`;
}

/** @param {Phone} phone */
function guestForm(phone) {
  const { neighbours, found } = phone;
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const pair = await neighbours.bring(posted(event, "name"));
    if (pair) found.add(pair);
    focusSoon(pair ? "h1" : "[aria-invalid=true]");
  };
  const opened = (/** @type {Event} */ event) => {
    const details = /** @type {HTMLDetailsElement} */ (event.currentTarget);
    if (details.open === neighbours.bringing.value) return;
    neighbours.bringing.value = details.open;
    if (!details.open) return;
    neighbours.fault.value = null;
    details.querySelector("input")?.focus({ preventScroll: true });
    details.scrollIntoView({ block: "nearest" });
  };
  return html`<details class="seek-more seek-guest" ?open=${neighbours.bringing.value} @toggle=${opened}>
    <summary>${t("My partner has no phone")}</summary>
    <form class="seek-form" novalidate @submit=${submit}>
      ${line(phone, { name: "name", label: t("First name of your partner") })}
      <button class="button" type="submit" aria-disabled=${neighbours.busy.value}>${t("Add")}</button>
    </form>
  </details>`;
}

/** The ways on from here. @param {Phone} phone */
function onView(phone) {
  const { neighbours, found, pair, round } = phone;
  if (phone.mates.value.length) {
    return html`<div class="composer-send">
      <button class="button button-wide" type="button" @click=${() => close(phone)}>${icon("back")}${t("Back")}</button>
      <button class="button button-quiet button-wide" type="button" @click=${() => leave(phone)}>${t("Leave this pair")}</button>
    </div>`;
  }
  const alone = () => {
    found.add(pair.value?.id ?? `alone:${round.value?.id}`);
    close(phone);
  };
  return html`<div class="composer-send">
    <button class="button button-quiet button-wide" type="button" ?disabled=${neighbours.busy.value} @click=${alone}>${t("Go on alone")}</button>
  </div>`;
}

/** @param {Phone} phone */
function open(phone) {
  phone.neighbours.seek(true);
  focusSoon("h1");
}

/** @param {Phone} phone */
function close(phone) {
  phone.neighbours.seek(false);
  focusSoon("h1");
}

/** @param {Phone} phone */
async function leave(phone) {
  await phone.neighbours.leave();
  focusSoon("h1");
}

/**
 * @param {SubmitEvent} event
 * @param {string} name
 */
const posted = (event, name) => String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get(name)).trim();

/**
 * @param {Phone} phone
 * @param {{name: "code" | "name", label: string, value?: string, numeric?: boolean}} look
 */
function line(phone, { name, label, value = "", numeric = false }) {
  const fault = phone.neighbours.fault.value;
  const error = fault?.field === name ? fault.message : "";
  const { typed } = phone.neighbours;
  const changed = (/** @type {Event} */ event) => {
    typed.value = { ...typed.value, [name]: /** @type {HTMLInputElement} */ (event.currentTarget).value };
    if (error) phone.neighbours.fault.value = { field: name, message: "" };
  };
  return html`<div class="field">
    <label class="field-label" for=${`seek-${name}`}>${label}</label>
    <input class="field-input ${numeric ? "seek-field" : ""}" id=${`seek-${name}`} name=${name} .value=${typed.value[name] ?? value}
      inputmode=${numeric ? "numeric" : "text"} autocomplete="off" maxlength=${numeric ? 200 : 60} @input=${changed}
      aria-invalid=${error ? "true" : "false"} aria-describedby=${error ? `seek-${name}-error` : nothing} />
    ${error ? html`<p class="field-error" id=${`seek-${name}-error`}>${error}</p>` : nothing}
  </div>`;
}
