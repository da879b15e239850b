import { html, nothing } from "lit-html";
import { icon } from "../parts/icon.js";
import { liveRegion } from "../parts/live-region.js";
import { dismiss } from "../parts/messages.js";
import { t } from "../core/words/i18n.js";
import { checksView } from "./checks/checks-view.js";
import { choicesView } from "./choices-view.js";
import { isNarrow } from "./desk.js";
import { originalsView } from "./passages/originals-view.js";
import { sheetView } from "./passages/sheet-view.js";
import { redo, undo } from "./passages/undoing.js";
import { versionsView } from "./versions/versions-view.js";

/**
 * The desk at which a report is made: the report itself, and beside it the cards, the choices and what to look at.
 *
 * @typedef {import("./desk.js").ReportDesk} Desk
 * @typedef {import("./passages/tree.js").Report} Report
 *
 * @param {Desk} desk
 */
export function deskView(desk) {
  const report = /** @type {Report} */ (desk.report.value);
  return html`
    ${connection(desk)}
    <div class="report-desk-columns">
      <main class="report-sheet" id="main" @pointerover=${(/** @type {Event} */ event) => point(desk, event)}
        @focusin=${(/** @type {Event} */ event) => point(desk, event)}>${sheetView(desk, report)}</main>
      ${side(desk, report)}
    </div>
    ${messages(desk)}
    ${liveRegion(desk.announcement)}
  `;
}

/** What keeps words from being kept, and is not over by itself. @param {Desk} desk */
function connection({ live }) {
  if (live.status.value === "offline")
    return html`<p class="report-offline" role="status">${t("No connection. What you write stays here, and is kept when it is back.")}</p>`;
  if (live.status.value !== "refused") return nothing;
  return html`<p class="report-offline" role="alert">${live.refusal.value?.message || t("Open your own link again.")}
    ${t("What you write is not kept any more: copy it first.")}</p>`;
}

/** The passage under the pointer or with the focus is the one whose cards are shown. @param {Desk} desk @param {Event} event */
function point(desk, event) {
  if (desk.menu.value || desk.carried || (event.type === "pointerover" && document.activeElement?.closest("[data-form]"))) return;
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
        <div class="report-tabs" role="tablist" @keydown=${walkTabs}>
          ${TABS.map(
            (tab) => html`<button class="report-tab" type="button" role="tab" id="tab-${tab}" aria-selected=${desk.tab.value === tab}
              aria-controls=${desk.tab.value === tab ? "beside" : nothing} tabindex=${(desk.tab.value ?? TABS[0]) === tab ? 0 : -1}
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
      ${desk.tab.value ? html`<div class="report-side-body" id="beside" role="tabpanel" tabindex="0" aria-labelledby="tab-${desk.tab.value}">${VIEWS[desk.tab.value](desk, report)}</div>` : nothing}
    </aside>
  `;
}

/** Arrow keys go from tab to tab and open them. @param {KeyboardEvent} event */
function walkTabs(event) {
  const by = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
  if (!by) return;
  const tabs = /** @type {HTMLElement[]} */ ([.../** @type {Element} */ (event.currentTarget).querySelectorAll("[role=tab]")]);
  const next = tabs[(tabs.indexOf(/** @type {HTMLElement} */ (event.target)) + by + tabs.length) % tabs.length];
  next.click();
  next.focus();
  event.preventDefault();
}

/** @param {Desk} desk */
function messages(desk) {
  return html`<div class="messages" aria-live="polite">
    ${desk.messages.value.map(
      ({ id, text, tone, undo: turnBack }) => html`<p class="message ${tone === "error" ? "message-error" : ""}">
        <span>${text}</span>
        ${turnBack
          ? html`<button class="button button-quiet" type="button" @click=${() => [dismiss(desk, id), turnBack()]}>${t("Undo")}</button>`
          : nothing}
        <button class="button button-quiet" type="button" @click=${() => dismiss(desk, id)}>${t("OK")}</button>
      </p>`,
    )}
  </div>`;
}
