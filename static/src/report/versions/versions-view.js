import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { copyLink } from "../../leading/share-acts.js";
import { t, tn } from "../../core/words/i18n.js";
import { earlierVersions, sinceNewest } from "./differences-view.js";
import { day, moment } from "./moments.js";
import { release, share, withdraw } from "./versions.js";

/**
 * What readers have, and what they would get now.
 *
 * @typedef {import("../desk.js").ReportDesk} Desk
 * @typedef {import("./versions.js").Versions} Versions
 *
 * @param {Desk} desk
 */
export function versionsView(desk) {
  const versions = desk.versions.value;
  if (!versions) return html`<p class="panel-hint" role="status">${t("One moment ...")}</p>`;
  const newest = versions.releases[0];
  const changed = versions.differences.length > 0;
  return html`
    <section class="side-part">
      ${newest
        ? html`<h3>${t("Version %(number)s", { number: newest.number })}</h3>
            <p class="panel-hint">${moment(newest.made_at)} · <a href="/v/${desk.page.workshop}" target="_blank" rel="noopener">${t("See what readers see")}</a></p>`
        : html`<p>${t("Nobody reads along yet. When the report is ready, release it: that version stays as it is, and gets a link for the participants.")}</p>`}
      ${newest && !changed ? html`<p class="panel-hint">${t("Nothing has changed since.")}</p>` : nothing}
      ${newest && changed ? sinceNewest(versions) : nothing}
      ${unlooked(desk)} ${unshown(desk)}
      ${!newest || changed
        ? html`<button class="button button-primary" type="button" ?disabled=${desk.releasing.value} @click=${() => release(desk)}>
            ${newest ? t("Release version %(number)s", { number: newest.number + 1 }) : t("Release the report")}</button>`
        : nothing}
    </section>
    ${newest ? links(desk, versions) : nothing} ${earlierVersions(desk, versions.releases)}
  `;
}

/**
 * @param {Desk} desk
 * @param {Versions} versions
 */
function links(desk, versions) {
  const made = desk.sharing.value.made;
  const alive = versions.links.filter((link) => !link.revoked_at);
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const days = /** @type {HTMLSelectElement} */ (/** @type {HTMLElement} */ (event.target).querySelector("select")).value;
    share(desk, Number(days));
  };
  return html`<section class="side-part">
    <h3>${t("For the participants")}</h3>
    ${made ? newLink(desk, made) : nothing}
    <form class="side-line" @submit=${submit}>
      <select class="field-input" aria-label=${t("How long it works")}>
        <option value="30">${t("for a month")}</option>
        <option value="90" selected>${t("for three months")}</option>
        <option value="366">${t("for a year")}</option>
      </select>
      <button class="button" type="submit" ?disabled=${desk.asking.value}>${t("Make a link")}</button>
    </form>
    <ul class="side-list" data-steady>
      ${repeat(
        alive,
        (link) => link.id,
        (link) => html`<li class="side-line">
          <span>${over(link) ? t("Worked until %(day)s", { day: day(link.expires_at ?? 0) }) : t("Works until %(day)s", { day: day(link.expires_at ?? 0) })}<br><span class="panel-hint">${tn("opened %(num)s time", "opened %(num)s times", link.devices)}</span></span>
          ${over(link) ? nothing : html`<button class="button button-quiet" type="button" @click=${() => withdraw(desk, link.id)}>${t("Withdraw")}</button>`}
        </li>`,
      )}
    </ul>
  </section>`;
}

/** Before a release: how much the check found, and the way there. @param {Desk} desk */
function unlooked(desk) {
  const found = desk.checks.value?.findings.length ?? 0;
  if (!found) return nothing;
  return html`<p class="panel-hint">${tn("%(num)s place that perhaps not everybody should read.", "%(num)s places that perhaps not everybody should read.", found)}
    <button class="link-button" type="button" @click=${() => (desk.tab.value = "check")}>${t("Look at it")}</button></p>`;
}

/**
 * Cards of a round that is kept for later, which the readers see before the room does.
 *
 * @param {Desk} desk
 */
function unshown(desk) {
  const found = desk.checks.value?.coverage.unshown.length ?? 0;
  if (!found) return nothing;
  return html`<p class="panel-hint">${tn("%(num)s card in it has not been shown to the room.", "%(num)s cards in it have not been shown to the room.", found)}
    <button class="link-button" type="button" @click=${() => (desk.tab.value = "check")}>${t("Look at it")}</button></p>`;
}

/** Whether its time has passed. @param {import("../../core/stream/shapes.js").Link} link */
const over = ({ expires_at }) => (expires_at ?? Infinity) <= Date.now();

const NEARBY = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[)|\.local$/;

/** Whether an address is one of a laptop and not of a server. @param {string} url */
const isNearby = (url) => NEARBY.test(new URL(url).hostname);

/**
 * @param {Desk} desk
 * @param {import("../../leading/share-acts.js").Made} made
 */
function newLink(desk, made) {
  return html`<div class="made-link">
    <img src=${made.qr} alt=${t("QR code of the link")} width="160" height="160">
    <input class="field-input" readonly data-made-link aria-label=${t("The link")} .value=${made.url}>
    <button class="button" type="button" @click=${() => copyLink(/** @type {any} */ (desk))}>${t("Copy")}</button>
    ${isNearby(made.url) ? html`<p class="panel-hint">${t("It works while this laptop is on, for who is on the same network. For at home: send the PDF along.")}</p>` : nothing}
    <p class="panel-hint">${desk.sharing.value.copied ? t("The link is copied.") : t("This link is shown once: copy it now.")}</p>
  </div>`;
}
