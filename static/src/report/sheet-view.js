import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../core/i18n.js";
import { startWriting } from "./editing.js";
import { passageView } from "./passage-view.js";
import { writingForm } from "./passage-form.js";
import { isHolder } from "./tree.js";

/**
 * The report as it reads, each passage to be pressed on and changed.
 *
 * @typedef {import("./desk.js").ReportDesk} Desk
 * @typedef {import("./tree.js").Report} Report
 * @typedef {import("./tree.js").Passage} Passage
 *
 * @param {Desk} desk
 * @param {Report} report
 */
export function sheetView(desk, report) {
  return html`<article class="report report-editable" lang=${report.locale}>
    ${repeat(report.chapters, ({ key }) => key, (chapter) => section(desk, chapter))}
  </article>`;
}

/**
 * @param {Desk} desk
 * @param {Passage} chapter
 */
function section(desk, chapter) {
  const writes = desk.writing.value?.parent === chapter.key;
  if (!chapter.inside?.length && !isHolder(chapter.key)) return nothing;
  if (!chapter.inside?.length && chapter.text === null && !writes) return nothing;
  return html`<section class="report-section report-in-${chapter.key.split(":")[0]}">
    ${chapter.kind === "chapter" ? passages(desk, chapter) : chapterView(desk, chapter)}
  </section>`;
}

/**
 * A heading with what stands under it.
 *
 * @param {Desk} desk
 * @param {Passage} chapter
 * @returns {import("lit-html").TemplateResult}
 */
function chapterView(desk, chapter) {
  return html`<div class="report-chapter" ?data-left-out=${chapter.left_out}>
    ${passageView(desk, chapter)} ${chapter.left_out ? nothing : passages(desk, chapter)}
  </div>`;
}

/**
 * @param {Desk} desk
 * @param {Passage} parent
 */
function passages(desk, parent) {
  return html`
    ${writing(desk, parent, null)}
    ${repeat(parent.inside ?? [], ({ key }) => key, (passage) => html`
      ${passage.kind === "heading" && passage.inside ? chapterView(desk, passage) : passageView(desk, passage)}
      ${writing(desk, parent, passage.key)}
    `)}
    ${isHolder(parent.key) && parent.kind === "heading" && desk.writing.value?.parent !== parent.key
      ? html`<p class="report-add"><button class="button button-quiet" type="button"
          @click=${() => startWriting(desk, parent.key, last(parent), "bullet")}>${t("+ write something here")}</button></p>`
      : nothing}
  `;
}

/** @param {Passage} parent */
const last = (parent) => parent.inside?.[parent.inside.length - 1]?.key ?? null;

/**
 * The form for something of one's own, where it will stand.
 *
 * @param {Desk} desk
 * @param {Passage} parent
 * @param {string | null} after
 */
function writing(desk, parent, after) {
  const begun = desk.writing.value;
  return begun && begun.parent === parent.key && begun.after === after ? writingForm(desk, begun) : nothing;
}
