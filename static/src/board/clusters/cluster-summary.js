import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { caretOf, finishWriting, leaveField, startWriting, typed } from "../../leading/cluster-writing.js";

/**
 * The sentence about a cluster, below its name.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").Cluster} Cluster
 *
 * @param {Desk} desk
 * @param {Cluster} cluster
 * @param {import("../desk.js").Writing | null} writing the sentence that is being typed, if it is this cluster's
 */
export function clusterSummary(desk, cluster, writing) {
  if (writing) return field(desk, writing);
  if (!cluster.summary) return nothing;
  if (!desk.leads || cluster.locked) return html`<p class="cluster-summary" data-plain>${cluster.summary}</p>`;
  return html`<p class="cluster-summary"><button class="cluster-rename" type="button" title=${t("Change the sentence")}
    @click=${() => startSummary(desk, cluster)}>${cluster.summary}</button></p>`;
}

/**
 * @param {Desk} desk
 * @param {Cluster} cluster
 */
export function startSummary(desk, cluster) {
  desk.menu.value = null;
  startWriting(desk, desk.summarising, cluster, "summary");
}

/**
 * @param {Desk} desk
 * @param {import("../desk.js").Writing} writing
 */
function field(desk, writing) {
  const finish = (/** @type {EventTarget | null} */ area) =>
    finishWriting(desk, desk.summarising, "summary", /** @type {HTMLTextAreaElement} */ (area).value);
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      desk.summarising.value = null;
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      finish(event.target);
    }
  };
  const leave = (/** @type {FocusEvent} */ event) => leaveField(event, writing, () => finish(event.target));
  const keep = (/** @type {Event} */ event) => typed(writing, /** @type {HTMLTextAreaElement} */ (event.target).value);
  return html`
    <div class="cluster-form cluster-summary-form">
      <textarea class="field-input" rows="2" maxlength="2000" data-autofocus=${caretOf(writing)} data-words-of=${`cluster:${writing.cluster}`} data-was=${writing.was} aria-label=${t("A sentence about the cluster")}
        placeholder=${t("In one sentence: what do these cards say?")} .value=${writing.text} @keydown=${keys} @input=${keep} @blur=${leave}></textarea>
      ${writing.conflict === null
        ? nothing
        : html`<p class="cluster-conflict" role="alert">
            ${t("Meanwhile somebody wrote: “%(text)s”. Enter keeps your sentence, Escape keeps theirs.", { text: writing.conflict })}
          </p>`}
    </div>
  `;
}
