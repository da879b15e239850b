import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../core/words/i18n.js";
import { cardForm } from "./cards/card-form.js";
import { reopen } from "./rounds/ending.js";
import { joinSheet } from "./rounds/join-sheet.js";
import { findBar } from "./finding/find-bar.js";
import { historyPanel } from "./history/history-panel.js";
import { fetchingWords } from "../parts/fetching-words.js";
import { icon } from "../parts/icon.js";
import { largeBar } from "./rounds/large-bar.js";
import { liveRegion } from "../parts/live-region.js";
import { menuView } from "./menu-view.js";
import { redo, undo } from "../leading/next-step.js";
import { noteForm } from "./notes/note-form.js";
import { notesOnTheWay } from "./notes/on-the-way-view.js";
import { parkedOffer } from "./notes/parking-place.js";
import { roundHead } from "./rounds/round-head.js";
import { screenTools } from "./screen-tools.js";
import { shortcutsSheet } from "./keys/shortcuts-sheet.js";
import { dismiss } from "../parts/messages.js";
import { speakingBar } from "./rounds/speaking-bar.js";
import { storageNotice } from "../parts/storage-notice.js";
import { topBar } from "./rounds/top-bar.js";
import { wall } from "./wall/wall.js";

/**
 * The whole board.
 *
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 *
 * @param {Desk} desk
 */
export function boardView(desk) {
  const state = desk.live.state.value;
  if (desk.live.status.value === "refused") return refused(desk);
  if (!state) return html`<p class="wall-empty" role="status">${fetchingWords(desk.live.status.value, t("The board is being fetched …"))}</p>`;
  return html`
    ${topBar(desk, state)}
    <main id="main" class="board-main">
      <div role="status">${storageNotice(desk.live.storage.value)}</div>
      ${state.workshop.status === "closed" ? closed(desk) : nothing}
      ${roundHead(desk, state)} ${parkedOffer(desk, state)} ${findBar(desk, state)}
      ${wall(desk, state)}
      ${speakingBar(desk, state)} ${largeBar(desk, state)} ${menuView(desk, state)} ${cardForm(desk, state)}
    </main>
    ${foot(desk, state)} ${messages(desk)} ${shortcutsSheet(desk)} ${joinSheet(desk, state)}
    ${liveRegion(desk.announcement)}
  `;
}

/**
 * @param {Desk} desk
 * @param {State} state
 */
function foot(desk, state) {
  const notes = Object.keys(state.notes).length;
  return html`
    <footer class="foot">
      ${desk.leads
        ? html`<span class="foot-undo">
            <button class="button button-quiet button-icon" type="button" aria-keyshortcuts="Control+Z" title=${t("Undo (Ctrl+Z)")} aria-label=${t("Undo what you did last")}
              @click=${() => undo(desk)}>${icon("undo")}</button>
            <button class="button button-quiet button-icon" type="button" aria-keyshortcuts="Control+Shift+Z" title=${t("Redo (Ctrl+Shift+Z)")} aria-label=${t("Redo what you undid")}
              @click=${() => redo(desk)}>${icon("redo")}</button>
          </span>`
        : nothing}
      ${historyPanel(desk, state)}
      ${noteForm(desk, state)} ${notesOnTheWay(desk)}
      <button class="button button-quiet" type="button" aria-expanded=${desk.notesOpen.value}
        @click=${() => (desk.notesOpen.value = !desk.notesOpen.value)}>
        ${icon("note")}${t("Notes")}${notes ? html` <span class="foot-count">${notes}</span>` : nothing}
      </button>
      ${screenTools(desk)}
    </footer>
  `;
}

/** @param {Desk} desk */
function messages(desk) {
  const offline = desk.live.status.value === "offline";
  return html`
    <div class="messages" role="status" aria-atomic="false">
      ${offline ? html`<p class="message">${t("No connection. Trying again … What is on the board stays as it is.")}</p>` : nothing}
      ${repeat(
        desk.messages.value,
        (message) => message.id,
        ({ id, text, tone, undo, redo }) => html`<p class="message ${tone === "error" ? "message-error" : ""}">
          ${text} ${undo ? backButton(desk, id, t("Undo"), undo) : redo ? backButton(desk, id, t("Again"), redo) : nothing}
          <button class="link-button" type="button" @click=${() => dismiss(desk, id)}>${t("OK")}</button>
        </p>`,
      )}
    </div>
  `;
}

/**
 * @param {Desk} desk
 * @param {number} message
 * @param {string} word
 * @param {() => unknown} act
 */
function backButton(desk, message, word, act) {
  const back = () => {
    dismiss(desk, message);
    act();
  };
  return html`<button class="button button-small" type="button" @click=${back}>${word}</button>`;
}

/** @param {Desk} desk */
function closed(desk) {
  return html`
    <div class="closed">
      <p><strong>${t("This workshop has ended.")}</strong> ${t("You can still arrange cards and write notes.")}</p>
      <a class="button button-primary" href=${desk.page.report_url} target="_blank" rel="noopener">${icon("report")}${t("Report")}</a>
      ${desk.leads ? reopen(desk) : nothing}
    </div>
  `;
}

/** @param {Desk} desk */
function refused(desk) {
  return html`
    <main id="main" class="wall-empty">
      <div>
        <h1>${t("This board is not open to you")}</h1>
        <p>${desk.live.refusal.value?.message || t("Open your own link again.")}</p>
        <p><a href="/">${t("To the start page")}</a></p>
      </div>
    </main>
  `;
}
