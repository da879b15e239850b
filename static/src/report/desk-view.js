import { html, nothing } from "lit-html";
import { icon } from "../board/icon.js";
import { dismiss } from "../board/speak.js";
import { t } from "../core/i18n.js";
import { redo, undo } from "./acts.js";
import { checksView } from "./checks-view.js";
import { choicesView } from "./choices-view.js";
import { isNarrow } from "./desk.js";
import { originalsView } from "./originals-view.js";
import { sheetView } from "./sheet-view.js";
import { versionsView } from "./versions-view.js";

/**
 * The desk at which a report is made: the report itself, and beside it the cards, the choices and what to look at.
 *
 * @typedef {import("./desk.js").ReportDesk} Desk
 * @typedef {import("./tree.js").Report} Report
 *
 * @param {Desk} desk
 */
export function deskView(desk) {
  const report = /** @type {Report} */ (desk.report.value);
  return html`
    ${desk.live.status.value === "offline"
      ? html`<p class="report-offline" role="status">${t("No connection. What you write is kept when it is back.")}</p>`
      : nothing}
    <div class="report-desk-columns">
      <main class="report-sheet" id="main" @pointerover=${(/** @type {Event} */ event) => point(desk, event)}
        @focusin=${(/** @type {Event} */ event) => point(desk, event)}>${sheetView(desk, report)}</main>
      ${side(desk, report)}
    </div>
    ${messages(desk)}
    <p class="visually-hidden" role="status" data-announcement>${desk.announcement.value}</p>
  `;
}

/** The passage under the pointer or with the focus is the one whose cards are shown. @param {Desk} desk @param {Event} event */
function point(desk, event) {
  if (desk.menu.value || desk.editing.value) return;
  const passage = /** @type {Element} */ (event.target).closest("[data-key]");
  if (passage) desk.here.value = passage.getAttribute("data-key");
}

/** @type {Record<import("./desk.js").Tab, (desk: Desk, report: Report) => unknown>} */
const VIEWS = { card: originalsView, choices: choicesView, check: checksView, versions: versionsView };
const TABS = /** @type {const} */ (["card", "choices", "check", "versions"]);

/**
 * @param {Desk} desk
 * @param {Report} report
 */
function side(desk, report) {
  const names = { card: t("Cards"), choices: t("Choices"), check: t("Check"), versions: t("Versions") };
  return html`
    <aside class="report-side" aria-label=${t("Beside the report")}>
      <div class="report-side-head">
        <div class="report-tabs" role="tablist">
          ${TABS.map(
            (tab) => html`<button class="report-tab" type="button" role="tab" aria-selected=${desk.tab.value === tab}
              @click=${() => (desk.tab.value = desk.tab.value === tab && isNarrow() ? null : tab)}>${names[tab]}</button>`,
          )}
        </div>
        <span class="report-undo">
          <button class="button button-quiet button-icon" type="button" title=${t("Undo (Ctrl+Z)")} aria-label=${t("Undo what you did last")}
            @click=${() => undo(desk)}>${icon("undo")}</button>
          <button class="button button-quiet button-icon" type="button" title=${t("Redo (Ctrl+Shift+Z)")} aria-label=${t("Redo what you undid")}
            @click=${() => redo(desk)}>${icon("redo")}</button>
        </span>
      </div>
      ${desk.tab.value ? html`<div class="report-side-body">${VIEWS[desk.tab.value](desk, report)}</div>` : nothing}
    </aside>
  `;
}

/** @param {Desk} desk */
function messages(desk) {
  return html`<div class="messages" aria-live="polite">
    ${desk.messages.value.map(
      ({ id, text, tone, undo: turnBack }) => html`<p class="message ${tone === "error" ? "message-error" : ""}">
        <span>${text}</span>
        ${turnBack
          ? html`<button class="button button-quiet" type="button" @click=${() => [dismiss(/** @type {any} */ (desk), id), turnBack()]}>${t("Undo")}</button>`
          : nothing}
        <button class="button button-quiet" type="button" @click=${() => dismiss(/** @type {any} */ (desk), id)}>${t("OK")}</button>
      </p>`,
    )}
  </div>`;
}
