import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { locale, t } from "../../core/words/i18n.js";
import { formAt, startWriting } from "./open-fields.js";
import { passageView } from "./passage-view.js";
import { passageForm } from "./passage-form.js";
import { isHolder } from "./tree.js";

/**
 * The report as it reads, each passage to be pressed on and changed.
 *
 * @typedef {import("../desk.js").ReportDesk} Desk
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
  const writes = addedUnder(desk, chapter).length > 0;
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
  return html`<div class="report-chapter" ?data-left-out=${chapter.left_out} ?data-parts=${hasParts(chapter)}>
    ${passageView(desk, chapter)} ${chapter.left_out ? openInside(desk, chapter) : passages(desk, chapter)}
  </div>`;
}

/** Whether there are chapters in it. @param {Passage} chapter */
const hasParts = (chapter) => (chapter.inside ?? []).some(({ kind, inside }) => kind === "heading" && inside);

/**
 * @param {Desk} desk
 * @param {Passage} parent
 */
function passages(desk, parent) {
  return html`
    ${added(desk, parent, null)}
    ${repeat(parent.inside ?? [], ({ key }) => key, (passage) => html`
      ${passage.kind === "heading" && passage.inside ? chapterView(desk, passage) : passageView(desk, passage)}
      ${added(desk, parent, passage.key)}
    `)}
    ${isHolder(parent.key) && parent.kind === "heading" && !addedUnder(desk, parent).length
      ? html`<p class="report-add" lang=${locale()}><button class="button button-quiet" type="button" title=${parent.text}
          @click=${() => startWriting(desk, parent.key, last(parent), "bullet")}>${t("+ write something here")}</button></p>`
      : nothing}
  `;
}

/** @param {Passage} parent */
const last = (parent) => parent.inside?.[parent.inside.length - 1]?.key ?? null;

/** Fields for something of one's own in a chapter. @param {Desk} desk @param {Passage} parent */
const addedUnder = (desk, parent) => desk.forms.value.filter(({ key, around }) => key === null && around[0] === parent.key);

/**
 * Those behind a passage, or first, where it will stand.
 *
 * @param {Desk} desk
 * @param {Passage} parent
 * @param {string | null} after
 */
const added = (desk, parent, after) =>
  repeat(addedUnder(desk, parent).filter((form) => form.after === after), ({ id }) => id, (form) => passageForm(desk, form, null));

/**
 * Open fields in a chapter that somebody left out.
 *
 * @param {Desk} desk
 * @param {Passage} chapter
 * @returns {unknown}
 */
function openInside(desk, chapter) {
  return [
    ...addedUnder(desk, chapter).map((form) => passageForm(desk, form, null)),
    ...(chapter.inside ?? []).map((passage) => [formAt(desk, passage.key) ? passageView(desk, passage) : nothing, openInside(desk, passage)]),
  ];
}
