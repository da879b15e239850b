import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { icon } from "../../parts/icon.js";
import { locale, t } from "../../core/words/i18n.js";
import { takeBack } from "./passage-acts.js";
import { placeInText } from "./caret.js";
import { formAt, startEditing } from "./open-fields.js";
import { passageForm } from "./passage-form.js";
import { passageMenu, showMenu } from "./passage-menu.js";
import { isEditable, isMovable, places } from "./tree.js";

/**
 * One passage: as it reads, while it is edited, or as one line where it is left out.
 *
 * @typedef {import("../desk.js").ReportDesk} Desk
 * @typedef {import("./tree.js").Passage} Passage
 *
 * @param {Desk} desk
 * @param {Passage} passage
 * @returns {import("lit-html").TemplateResult}
 */
export function passageView(desk, passage) {
  const form = formAt(desk, passage.key);
  if (passage.left_out && !form) return leftOut(desk, passage);
  const here = desk.here.value === passage.key;
  const edits = form !== undefined;
  return html`<div class="passage passage-${passage.kind}" data-key=${passage.key} ?data-here=${here} ?data-editing=${edits} ?data-own=${passage.own}
    ?data-quote=${isQuote(desk, passage)} ?data-sign=${passage.sign}
    tabindex=${edits ? "-1" : "0"} role="group" aria-label=${label(passage)}>
    ${form ? passageForm(desk, form, passage) : told(desk, passage)}
    ${here && !edits ? tools(desk, passage) : nothing}
    ${passage.outdated && !edits ? html`<p class="passage-outdated" lang=${locale()}>${t("The card has changed since you changed this.")}</p>` : nothing}
    ${passage.kind === "bullet" && passage.inside?.length
      ? repeat(passage.inside, ({ key }) => key, (aside) => passageView(desk, aside))
      : nothing}
  </div>`;
}

/** Whether its card is a quote, which stands apart in the report. @param {Desk} desk @param {Passage} passage */
const isQuote = (desk, { kind, sources: [source] = [] }) => kind === "bullet" && desk.report.value?.originals[source]?.kind === "quote";

/** @param {Passage} passage */
const label = (passage) => (passage.text ?? passage.lines?.join(" ") ?? "").slice(0, 80);

/**
 * @param {Desk} desk
 * @param {Passage} passage
 */
function leftOut(desk, passage) {
  return html`<p class="passage passage-left-out" data-key=${passage.key} tabindex="0">
    <span class="passage-left-out-text">${t("Left out: “%(text)s”", { text: label(passage) })}</span>
    <button class="button button-quiet" type="button" @click=${() => takeBack(desk, passage.key)}>${t("Take back")}</button>
  </p>`;
}

/**
 * @param {Desk} desk
 * @param {Passage} passage
 */
function told(desk, passage) {
  const edit = (/** @type {MouseEvent} */ event) => pressed(desk, passage, event);
  return html`<div class="passage-text" @click=${edit}>${wordsOf(passage)}</div>`;
}

/**
 * A press on the words edits them where it was; a finger first takes the passage at hand, with what can be done to it.
 *
 * @param {Desk} desk
 * @param {Passage} passage
 * @param {MouseEvent} event
 */
function pressed(desk, passage, event) {
  if (!isEditable(passage) || window.getSelection()?.toString()) return;
  if (/** @type {PointerEvent} */ (event).pointerType === "touch" && desk.atHand !== passage.key) desk.atHand = passage.key;
  else startEditing(desk, passage.key, placeInText(passage.text ?? "", event));
}

/** @param {Passage} passage */
function wordsOf(passage) {
  const lines = (passage.text ?? "").split("\n");
  switch (passage.kind) {
    case "heading":
      return passage.text ? heading(passage.level ?? 4, passage.text) : html`<p class="passage-empty">${t("A heading without words: what is under it stays.")}</p>`;
    case "bullet":
      return html`${passage.sign ? html`<span class="passage-sign">${passage.sign}</span>` : nothing}
        ${lines.map((line, at) => html`<p dir="auto">${at === 0 ? first(passage, line) : line}${at === lines.length - 1 ? names(passage) : nothing}</p>`)}`;
    case "aside":
      return html`<div class="report-aside report-aside-${passage.role}">${lines.map(
        (line, at) => html`<p dir="auto">${at === 0 && passage.label ? html`<span class="report-label">${passage.label}:</span> ` : nothing}${line}</p>`,
      )}</div>`;
    case "fixed":
      return html`${(passage.lines ?? []).map((line) => html`<p class="passage-fixed" dir="auto" ?data-under=${line.startsWith("•")}>${line}</p>`)}`;
    default:
      return html`${lines.map((line) => html`<p class="report-${passage.role}" dir="auto">${line}</p>`)}`;
  }
}

/** Who said it, where that is told. @param {Passage} passage */
const names = (passage) => (passage.names ? html`<span class="report-names"> – ${passage.names}</span>` : nothing);

/**
 * @param {Passage} passage
 * @param {string} line
 */
function first(passage, line) {
  const lead = passage.lead && line.startsWith(passage.lead) ? passage.lead : "";
  return html`${passage.label ? html`<span class="report-label">${passage.label}:</span> ` : nothing}${lead
    ? html`<strong class="report-lead">${lead}</strong>`
    : nothing}${line.slice(lead.length)}`;
}

/**
 * @param {number} level
 * @param {string} text
 */
function heading(level, text) {
  switch (level) {
    case 1:
      return html`<h1 dir="auto">${text}</h1>`;
    case 2:
      return html`<h2 dir="auto">${text}</h2>`;
    case 3:
      return html`<h3 dir="auto">${text}</h3>`;
    default:
      return html`<h4 dir="auto">${text}</h4>`;
  }
}

/**
 * @param {Desk} desk
 * @param {Passage} passage
 */
function tools(desk, passage) {
  const open = desk.menu.value === passage.key;
  const place = desk.report.value && places(desk.report.value).get(passage.key);
  return html`<div class="passage-tools" ?data-open=${open} lang=${locale()}>
    ${place && isMovable(place) ? html`<span class="passage-grip" data-grip title=${t("Drag to move")}>${icon("grip")}</span>` : nothing}
    ${isEditable(passage)
      ? html`<button class="button button-quiet button-icon" type="button" aria-label=${t("Change")} title=${t("Change (Enter)")}
          @click=${() => startEditing(desk, passage.key)}>${icon("pencil")}</button>`
      : nothing}
    <button class="button button-quiet button-icon" type="button" aria-label=${t("More")} title=${t("More")} aria-expanded=${open}
      @click=${() => showMenu(desk, open ? null : passage.key)}>${icon("dots")}</button>
    ${open ? passageMenu(desk, passage) : nothing}
  </div>`;
}
