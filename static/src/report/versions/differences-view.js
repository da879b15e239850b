import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { moment } from "./moments.js";
import { pieces } from "./text-differences.js";
import { readChanges } from "./versions.js";

/**
 * What became different from one version to the next.
 *
 * @typedef {import("../desk.js").ReportDesk} Desk
 * @typedef {import("./versions.js").Versions} Versions
 * @typedef {import("./versions.js").Difference} Difference
 *
 * @param {Versions} versions
 */
export function sinceNewest({ releases, differences }) {
  return html`<details class="differences">
    <summary>${t("Changed since version %(number)s: %(count)s", { number: releases[0].number, count: differences.length })}</summary>
    ${list(differences)}
  </details>`;
}

/**
 * Versions that others followed, each with its files and what the next one changed.
 *
 * @param {Desk} desk
 * @param {Versions["releases"]} releases
 */
export function earlierVersions(desk, releases) {
  if (releases.length < 2) return nothing;
  const [, ...earlier] = releases;
  return html`<section class="side-part">
    <h3>${t("Earlier versions")}</h3>
    ${earlier.map((version) => earlierVersion(desk, version))}
  </section>`;
}

/**
 * @param {Desk} desk
 * @param {Versions["releases"][number]} version
 */
function earlierVersion(desk, { number, made_at }) {
  const opened = (/** @type {Event} */ event) => /** @type {HTMLDetailsElement} */ (event.target).open && readChanges(desk, number + 1);
  return html`<details class="differences" @toggle=${opened}>
    <summary>${t("Version %(number)s", { number })} <span class="panel-hint">${moment(made_at)}</span></summary>
    <p><a href="/v/${desk.page.workshop}/${number}.pdf" download>PDF</a> · <a href="/v/${desk.page.workshop}/${number}.docx" download>Word</a></p>
    <p class="panel-hint">${t("What version %(number)s changed:", { number: number + 1 })}</p>
    ${changesOf(desk, number + 1)}
  </details>`;
}

/**
 * @param {Desk} desk
 * @param {number} number
 */
function changesOf(desk, number) {
  const changes = desk.changes.value[number];
  if (!changes) return html`<p class="panel-hint" role="status">${t("One moment ...")}</p>`;
  return changes.length ? list(changes) : html`<p class="panel-hint">${t("Nothing in the text.")}</p>`;
}

/** What both have stands once, what was and what is beside each other. @param {string} before @param {string} after */
function changed(before, after) {
  const { start, was, now, end } = pieces(before, after);
  return html`${start}${was ? html`<del>${was}</del>` : nothing}${was && now ? " " : ""}${now ? html`<ins>${now}</ins>` : nothing}${end}`;
}

/** @param {Difference[]} changes */
const list = (changes) =>
  html`<ul>
    ${changes.map(
      ({ under, before, after }) => html`<li>
        <span class="panel-hint">${under}</span>
        <p dir="auto">${changed(before, after)}</p>
      </li>`,
    )}
  </ul>`;
