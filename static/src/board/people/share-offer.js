import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../core/words/i18n.js";
import { dropKept, keepIn, keptIn } from "../kept-fields.js";
import { icon } from "../../parts/icon.js";
import { linksFor } from "../../workshop/link-selectors.js";
import { askFor, copyLink, makeLink, putAway } from "../../leading/share-acts.js";
import { linkLine } from "./share-links.js";

/**
 * What one role is for, its links, and making a new one.
 *
 * @typedef {import("../desk.js").Desk} Desk
 *
 * @param {Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 * @param {string} role as in `link.create`
 * @param {string} who
 * @param {string} what
 */
export function offer(desk, state, role, who, what) {
  const { asking, made } = desk.sharing.value;
  const busy = asking === role || made?.role === role;
  const links = linksFor(state, role);
  return html`
    <section class="offer" aria-label=${who}>
      <div class="offer-head">
        <p><strong>${who}</strong><br><span class="panel-hint">${what}</span></p>
        ${busy ? nothing : html`<button class="button button-small" type="button" @click=${() => askFor(desk, role)}>${t("Make a link")}</button>`}
      </div>
      ${asking === role ? labelForm(desk, role) : nothing}
      ${made?.role === role ? newLink(desk, who, made, state.links[made.id]?.devices ?? 0) : nothing}
      ${links.length
        ? html`<ul class="offer-links" data-steady>${repeat(links, (link) => link.id, (link) => linkLine(desk, link))}</ul>`
        : nothing}
    </section>
  `;
}

/**
 * @param {Desk} desk
 * @param {string} role
 */
function labelForm(desk, role) {
  const field = `link:${role}`;
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const made = await makeLink(desk, role, String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("label") ?? "").trim());
    if (made) dropKept(desk, field);
  };
  return html`
    <form class="offer-form" @submit=${submit}>
      <label class="field"><span class="field-label">${t("For whom?")} <span class="field-optional">${t("optional")}</span></span>
        <input class="field-input" name="label" maxlength="60" autocomplete="off" data-autofocus placeholder=${t("for example: laptop of Els")}
          .defaultValue=${keptIn(desk, field)} @input=${keepIn(desk, field)}>
      </label>
      <button class="button button-primary" type="submit">${t("Make")}</button>
    </form>
  `;
}

/**
 * What to type on a computer that can neither scan nor paste.
 *
 * @param {Desk} desk
 * @param {string} code
 */
const stageCode = (desk, code) => html`<div class="offer-typed">
  <p>${t("On that computer, go to")} <strong translate="no">${desk.page.join_host}/stage</strong></p>
  <p>${t("and type this code")}</p>
  <p class="join-code" translate="no">${[...code].map((sign) => html`<span>${sign}</span>`)}</p>
  <p class="panel-hint">${t("It works once, in the next quarter of an hour.")}</p>
</div>`;

/**
 * A new link, to scan or to copy, as long as it is shown.
 *
 * @param {Desk} desk
 * @param {string} who
 * @param {import("../../leading/share-acts.js").Made} made
 * @param {number} devices that came in by it
 */
export function newLink(desk, who, made, devices) {
  const { copied } = desk.sharing.value;
  return html`
    <div class="offer-made">
      <p class="offer-whose">${t("Only for: %(who)s", { who })}</p>
      ${made.code ? stageCode(desk, made.code) : nothing}
      <img class="offer-qr" src=${made.qr} alt=${t("QR code of the link for: %(who)s", { who })}>
      <p class="offer-status" role="status">
        ${devices ? html`${icon("check")}${t("Somebody came in by this link.")}` : t("Scan it with a phone, or copy the link. It is shown only now.")}
      </p>
      <div class="offer-link">
        <input class="field-input" readonly aria-label=${t("Link for: %(who)s", { who })} .value=${made.url} data-made-link
          @focus=${(/** @type {FocusEvent} */ event) => /** @type {HTMLInputElement} */ (event.target).select()}>
        <button class="button" type="button" @click=${() => copyLink(desk)}>${copied ? html`${icon("check")}${t("Copied")}` : t("Copy")}</button>
      </div>
      ${copied === false ? html`<p class="panel-hint">${t("The link is selected. Press Ctrl+C to copy it.")}</p>` : nothing}
      <button class="button button-quiet button-small" type="button" @click=${() => putAway(desk)}>${t("Done")}</button>
    </div>
  `;
}
